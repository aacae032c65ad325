#pragma once

#include "insight/attention.h"
#include "widgets/card.h"

class QVBoxLayout;

namespace yiren {

// 需要你处理: what waits, the most urgent first, each with the button that leads to where it is done.
class AttentionCard : public Card
{
    Q_OBJECT

public:
    explicit AttentionCard(QWidget *parent = nullptr);

    void set(const std::vector<Attention> &items);

signals:
    void leadTo(const QByteArray &page, const QString &target);

private:
    void addLine(const Attention &item, bool isLast);

    QWidget *m_list;
    QVBoxLayout *m_lines;
};

} // namespace yiren
