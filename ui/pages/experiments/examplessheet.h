#pragma once

#include "experiments/experimentexamples.h"
#include "widgets/sheet.h"

namespace yiren {

// One figure of an example as it is shown: name, what was printed, what is right.
struct WorkedLine {
    QString name;
    QString printed; // empty: nothing was printed
    QString right;
};
struct WorkedWords {
    QString title;
    QString question; // what was given
    std::vector<WorkedLine> lines;
    QString explanation; // one line: why
};
[[nodiscard]] WorkedWords workedWords(const WorkedExample &example);

// 四个常见的算错: sums that a popular article prints, with what is right and why.
class ExamplesSheet : public Sheet
{
    Q_OBJECT

public:
    ExamplesSheet(const std::vector<WorkedExample> &examples, QWidget &window);

    void begin();

private:
    QWidget *makeExample(const WorkedExample &example);
};

} // namespace yiren
