#pragma once

#include "insight/attention.h"
#include "pages/today/postremedy.h"
#include "retention/alerts.h"
#include "theme/palette.h"
#include "widgets/card.h"
#include "widgets/problem.h"

#include <QTimer>

class QHBoxLayout;
class QPushButton;
class QScrollArea;
class QVBoxLayout;

namespace yiren {

class Clock;
class TextLabel;

// 需要你处理: what waits, the most urgent first, each with the button that does it or leads to where it is done.
class AttentionCard : public Card
{
    Q_OBJECT

public:
    AttentionCard(ProblemWords words, const Clock &clock, QWidget *parent = nullptr);

    void set(const std::vector<Attention> &items);
    // What is unusual, after what is urgent; below all else what is muted.
    void setAlerts(const std::vector<FigureAlert> &alerts, const std::vector<MutedFigure> &muted);

signals:
    void muteWanted(const FigureAlert &alert, QWidget *button);
    void unmuteWanted(const MutedFigure &muted);
    void leadTo(const QByteArray &page, const QString &target);
    void taskTicked(const CustomerNote &task);
    void remedyWanted(const Post &post, PostRemedy remedy, QWidget *button);

private:
    void fill();
    void fillLines(QWidget &content);
    void showNothing();
    void showList(QWidget *list); // in place of what is shown
    QScrollArea &listArea();
    void addItem(const Attention &item);
    void addAlert(const FigureAlert &alert);
    void addMuted(const MutedFigure &muted);
    // Chip, sentence, and room for its buttons.
    struct Line {
        QHBoxLayout *row;
        TextLabel *sentence;
    };
    Line addLine(const QString &topic, Meaning meaning, const QString &sentence);
    QPushButton *addButton(const Line &line, const QString &action);
    void tellTheTime();
    qint64 nowMs() const;

    // A line whose sentence changes as time goes by.
    struct Timed {
        Attention item;
        TextLabel *sentence;
    };

    ProblemWords m_words;
    const Clock &m_clock;
    QWidget *m_list;
    QVBoxLayout *m_lines;
    std::vector<Timed> m_timed;
    std::vector<Attention> m_items;
    std::vector<FigureAlert> m_alerts;
    std::vector<MutedFigure> m_muted;
    QTimer m_minute;
};

} // namespace yiren
