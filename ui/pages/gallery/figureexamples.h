#pragma once

#include <QWidget>

#include <vector>

class QPushButton;

namespace yiren {

class Card;
class Chip;
class HelpPopover;
class KeyFigure;

// Key figures, chips, buttons, type and the sign that explains a number.
class FigureExamples : public QWidget
{
    Q_OBJECT

public:
    explicit FigureExamples(QWidget *parent);

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeFigures();
    Card *makeParts();
    void retranslate();

    std::vector<KeyFigure *> m_figures;
    Card *m_parts;
    std::vector<Chip *> m_chips;
    std::vector<QPushButton *> m_buttons;
    HelpPopover *m_help;
};

} // namespace yiren
