#pragma once

#include "insight/attention.h"
#include "pages/today/postremedy.h"
#include "widgets/card.h"
#include "widgets/problem.h"

#include <QTimer>

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

signals:
    void leadTo(const QByteArray &page, const QString &target);
    void remedyWanted(const Post &post, PostRemedy remedy, QWidget *button);

private:
    void addLine(const Attention &item, bool isLast);
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
    QTimer m_minute;
};

} // namespace yiren
