#pragma once

#include "theme/palette.h"
#include "widgets/card.h"

#include <vector>

namespace yiren {

class Sparkline;
class TextLabel;

// A card with one number: title, the figure, a line that puts it in its place, a trend. A click or Enter leads to the rows behind it.
class KeyFigure : public Card
{
    Q_OBJECT

public:
    explicit KeyFigure(QWidget *parent = nullptr);

    QString caption() const;
    QString figure() const; // or why there is none
    QString comment() const;
    void setCaption(const QString &caption);
    void setFigure(const QString &figure);                                       // "—" while it isn't known
    void setSentence(const QString &sentence);                                   // in the figure's place: why there is none
    void setComment(const QString &comment, Meaning meaning = Meaning::Neutral); // "↑ 18.0% 较同周几基线": an arrow or a word says it too
    void setTrend(std::vector<double> values, Meaning meaning = Meaning::Good); // fewer than two values: no line
    void keepFreeBesideComment(int width);                                      // px at its end, for a sign that stands over the card
    void setLeads(bool on);                                                     // whether it can be activated

signals:
    void activated();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    void nameForReaders();

    TextLabel *m_caption;
    TextLabel *m_figure;
    TextLabel *m_comment;
    Sparkline *m_trend;
    bool m_leads = false;
};

} // namespace yiren
