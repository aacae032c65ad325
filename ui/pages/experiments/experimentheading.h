#pragma once

#include <QWidget>

#include <vector>

class QPushButton;

namespace yiren {

class BusinessDay;
struct ExperimentReading;
class Chip;
class TextLabel;

// What an experiment does next: a button each, only those that make sense for it now.
enum class ExperimentDeed { Edit, Counts, Tag, RunOn, Copy, Export, Stop, Remove };

[[nodiscard]] QString deedWord(ExperimentDeed deed);
[[nodiscard]] bool isPossible(ExperimentDeed deed, const ExperimentReading &reading);

// The question of the experiment that is shown, how it is set up, the hash of its rule, and its buttons.
class ExperimentHeading : public QWidget
{
    Q_OBJECT

public:
    explicit ExperimentHeading(QWidget *parent);

    void show(const ExperimentReading &reading, BusinessDay today);
    QPushButton *button(ExperimentDeed deed) const;

signals:
    void wanted(ExperimentDeed deed);

private:
    TextLabel *m_question;
    Chip *m_state;
    TextLabel *m_setUp;
    TextLabel *m_versions;                // of days that alternate: today's, and the next; counted here: their addresses or codes
    std::vector<QPushButton *> m_buttons; // as ExperimentDeed
};

} // namespace yiren
