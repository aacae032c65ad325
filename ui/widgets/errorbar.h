#pragma once

#include "theme/palette.h"
#include "widgets/problem.h"

#include <QFrame>

#include <functional>

class QPushButton;

namespace yiren {

class TextLabel;

// Says inside the page what failed and what to do, with one button. Hidden until told something.
class ErrorBar : public QFrame
{
    Q_OBJECT

public:
    explicit ErrorBar(QWidget *parent = nullptr);

    // Wrong or Attention. An empty action shows no button.
    void show(const Problem &problem, const QString &action = {}, Meaning meaning = Meaning::Wrong);
    // A deed that failed, with a button that does it again; the bar goes when it is pressed.
    void showFailed(const Problem &problem, std::function<void()> again);
    void clear();

signals:
    void actionTriggered(); // not for a deed, which is done again by itself

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void act();

    TextLabel *m_sentence;
    TextLabel *m_nextStep;
    QPushButton *m_action;
    QPushButton *m_close;
    std::function<void()> m_again;
    Meaning m_meaning = Meaning::Wrong;
};

} // namespace yiren
