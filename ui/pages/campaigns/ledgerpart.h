#pragma once

#include "models/tablemodel.h"
#include "pages/campaigns/ledgerpane.h"
#include "pages/products/sellingpart.h"

namespace yiren {

class HelpPopover;
class ReachWire;
class TableView;
class TextLabel;

using LedgerModel = TableModel<SubscriptionLine>;

// 订阅账本: who may still be sent which template, and why.
class LedgerPart : public SellingPart
{
    Q_OBJECT

public:
    LedgerPart(const PageServices &services, ReachWire &wire, QWidget *parent);
    ~LedgerPart() override;

    void refresh() override;
    void retranslate() override;
    void beginNew() override;

private:
    struct Books {
        std::vector<SubscriptionLine> lines;
        LedgerPane::Choices choices;
    };
    void take(const Books &books);
    void connectParts(ReachWire &wire);
    void open(const SubscriptionLine &line);
    void enter(const SubscriptionEvent &event);
    void takeBack(qint64 event);
    void importFile(const QString &app, const QString &reason);

    std::unique_ptr<LedgerModel> m_model;
    TableView *m_table;
    LedgerPane *m_pane;
    TextLabel *m_words;
    HelpPopover *m_help;
    QPushButton *m_templates;
    QPushButton *m_new;
    std::optional<Books> m_books;
};

} // namespace yiren
