#pragma once

#include <QFrame>
#include <QTimer>

#include <functional>

class QPushButton;

namespace yiren {

class TextLabel;

// A short message at the lower edge of the window that goes by itself, with an undo for what can be undone. It stays while the mouse or the
// keyboard is in it.
class Toast : public QFrame
{
    Q_OBJECT

public:
    explicit Toast(QWidget *parent); // the window it floats over

    void show(const QString &sentence, std::function<void()> undo = {});

protected:
    void changeEvent(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void place();

    TextLabel *m_sentence;
    QPushButton *m_undo;
    std::function<void()> m_undoAction;
    QTimer m_timer;
};

} // namespace yiren
