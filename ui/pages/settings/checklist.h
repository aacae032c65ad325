#pragma once

#include "accounts/connectioncheck.h"
#include "widgets/problem.h"

#include <QWidget>

class QVBoxLayout;

namespace yiren {

// The steps of a connection check: its name, its state as a word with a mark, and where it failed the sentence and what to do.
class CheckList : public QWidget
{
    Q_OBJECT

public:
    explicit CheckList(ProblemWords words, QWidget *parent = nullptr);

    void set(std::vector<CheckStep> steps);

protected:
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    QWidget *makeLine(const CheckStep &step);

    ProblemWords m_words;
    std::vector<CheckStep> m_steps;
    QVBoxLayout *m_column;
};

} // namespace yiren
