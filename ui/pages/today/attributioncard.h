#pragma once

#include "models/tablemodel.h"
#include "retention/attribution.h"
#include "widgets/card.h"

namespace yiren {

class EmptyState;
class TableView;
class TextLabel;
class ViewMemory;

// One line: an article, or all that no article is known to be behind.
struct AttributionRow {
    PostId post{};
    QString title;
    bool isUnknown = false;
    std::optional<qint64> readers; // nothing: not reported
    AttributedMoney money;
};

// 文章带来的成交: which articles orders came from; with what came from unknown places it is the ledger's sum. Enter shows the article.
class AttributionCard : public Card
{
    Q_OBJECT

public:
    explicit AttributionCard(ViewMemory &memory, QWidget *parent = nullptr);
    ~AttributionCard() override;

    void set(const Attribution &attribution);
    const TableView *table() const { return m_table; } // what is shown, for a file

signals:
    void leadTo(const QByteArray &page, const QString &target);

private:
    std::unique_ptr<TableModel<AttributionRow>> m_rows;
    TableView *m_table;
    EmptyState *m_nothing;
    TextLabel *m_sum;
};

} // namespace yiren
