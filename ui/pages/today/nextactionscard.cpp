#include "pages/today/nextactionscard.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/retention/nextactionreader.h"
#include "pages/retention/nextactionwords.h"
#include "pages/today/todayexplained.h"
#include "widgets/buttons.h"
#include "widgets/emptystate.h"
#include "widgets/textlabel.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

using ActionColumn = TableColumn<NextAction>;

constexpr size_t actionsListed = 20; // more than a morning holds

std::vector<ActionColumn> actionColumns()
{
    return {
        ActionColumn(
            "customer", [] { return NextActionsCard::tr("Customer"); },
            [](const NextAction &action) { return format::oneLine(nextActionName(action)); })
            .looks(TableBase::CellLook::Strong)
            .wide(110),
        ActionColumn(
            "what", [] { return NextActionsCard::tr("What to do"); }, [](const NextAction &action) { return actionRuleWord(action.rule); })
            .wide(150)
            .stretched(),
        ActionColumn(
            "why", [] { return NextActionsCard::tr("Why"); }, nextActionReason)
            .looks(TableBase::CellLook::Secondary)
            .wide(170)
            .givingWay(1),
    };
}

QString actionKey(const NextAction &action)
{
    return QString::number(toInteger(action.customer));
}

// A question is owed an answer, held out or not.
bool isOffered(const NextAction &action)
{
    return !action.isHeldOut || action.rule == ActionRule::Answer;
}

} // namespace

NextActionsCard::NextActionsCard(NextActionReader &reader, ViewMemory &memory, QWidget *parent)
    : Card(parent), m_reader(reader), m_rows(std::make_unique<TableModel<NextAction>>(actionColumns(), actionKey)),
      m_table(new TableView(this)), m_nothing(new EmptyState(this)), m_done(makeButton(ButtonLook::Plain, this, "check")),
      m_rule(new TextLabel(TextLook::Secondary, this))
{
    m_table->setTable(m_rows.get());
    m_table->remember(memory, QStringLiteral("today/actions"));
    m_rule->setWrapping(true);
    auto *line = new QHBoxLayout;
    line->addWidget(m_done, 0, Qt::AlignTop);
    line->addWidget(m_rule, 1);
    body()->addWidget(m_table, 1);
    body()->addWidget(m_nothing, 1);
    body()->addLayout(line);
    connect(m_table, &TableView::rowChosen, this, &NextActionsCard::showChosen);
    connect(m_table, &TableView::rowActivated, this,
            [this](int row) { emit leadTo("customers", QStringLiteral("customer:%1").arg(toInteger(m_rows->rowAt(row).customer))); });
    connect(m_done, &QPushButton::clicked, this, [this] {
        if (const int row = m_table->selectedRow(); row >= 0)
            m_reader.noteDone(m_rows->rowAt(row));
    });
}

NextActionsCard::~NextActionsCard()
{
    m_table->setModel(nullptr);
}

void NextActionsCard::showActions()
{
    std::vector<NextAction> offered;
    std::ranges::copy_if(m_reader.actions(), std::back_inserter(offered), isOffered);
    const size_t all = offered.size();
    offered.resize(std::min(all, actionsListed));
    setTitle(tr("What to do next"), all == 0 ? QString() : tr("%n customer(s)", nullptr, static_cast<int>(all)));
    explain(*this, tr("What to do next"), explainNextSteps());
    m_table->setAccessibleName(tr("What to do next"));
    m_nothing->set("check", tr("No rule fits anybody now. Sending nothing is right, too."));
    m_done->setText(tr("Done"));
    m_table->setVisible(all > 0);
    m_done->setVisible(all > 0);
    m_rule->setVisible(all > 0);
    m_nothing->setVisible(m_reader.isRead() && all == 0);
    m_rows->setRows(std::move(offered));
    showChosen();
}

void NextActionsCard::showChosen()
{
    const int row = m_table->selectedRow();
    m_done->setEnabled(row >= 0);
    if (row < 0) {
        m_rule->setText(tr("Choose a customer: the rule, and how often it worked, stand here. One of ten is held out of each rule."));
        m_done->setToolTip(tr("Choose a customer of the list."));
        return;
    }
    const ActionRule rule = m_rows->rowAt(row).rule;
    m_rule->setText(tr("%1 So far: %2.").arg(actionRuleSentence(rule), actionOutcomeText(m_reader.outcomeOf(rule))));
    m_done->setToolTip(tr("Notes that you did it, so that it can be counted what came of it"));
}

} // namespace yiren
