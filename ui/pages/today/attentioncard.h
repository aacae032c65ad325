#pragma once

#include "insight/attention.h"
#include "pages/today/postremedy.h"
#include "widgets/card.h"
#include "widgets/problem.h"

class QVBoxLayout;

namespace yiren {

// 需要你处理: what waits, the most urgent first, each with the button that does it or leads to where it is done.
class AttentionCard : public Card
{
    Q_OBJECT

public:
    explicit AttentionCard(ProblemWords words, QWidget *parent = nullptr);

    void set(const std::vector<Attention> &items);

signals:
    void leadTo(const QByteArray &page, const QString &target);
    void remedyWanted(const Post &post, PostRemedy remedy, QWidget *button);

private:
    void addLine(const Attention &item, bool isLast);

    ProblemWords m_words;
    QWidget *m_list;
    QVBoxLayout *m_lines;
};

} // namespace yiren
