#include "pages/autoreply/answeredcard.h"

#include "autoreply/whynot.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/autoreply/rulewords.h"
#include "time/businessday.h"
#include "time/clock.h"

namespace yiren {

namespace {

using AnsweredState = ReplyAnswer::State;
using AnsweredColumn = AnsweredModel::Column;

Meaning meaningOf(const AnsweredRow &row)
{
    switch (row.answer.state) {
    case AnsweredState::Done:
        return Meaning::Good;
    case AnsweredState::Failed:
        return Meaning::Wrong;
    case AnsweredState::Waiting:
    case AnsweredState::Sending:
        return Meaning::Attention;
    case AnsweredState::Dropped:
        break;
    }
    return Meaning::Neutral;
}

} // namespace

AnsweredCard::AnsweredCard(ProblemWords words, const Clock &clock, ViewMemory &memory, QWidget *parent)
    : Card(parent), m_words(std::move(words)), m_table(new TableView(this))
{
    const auto when = [&clock](const AnsweredRow &row) {
        return format::momentSeenFrom(row.answer.decidedAt, clock.now().toMSecsSinceEpoch(), currentLanguage());
    };
    std::vector<AnsweredColumn> columns;
    columns.push_back(AnsweredColumn(
                          "when", [] { return AnsweredCard::tr("When"); }, when)
                          .copiedAs([](const AnsweredRow &row) { return msToBeijingText(row.answer.decidedAt); })
                          .wide(110)
                          .givingWay(3));
    columns.push_back(AnsweredColumn(
                          "rule", [] { return AnsweredCard::tr("Rule"); }, [](const AnsweredRow &row) { return format::oneLine(row.rule); })
                          .looks(TableBase::CellLook::Strong)
                          .wide(100));
    columns.push_back(
        AnsweredColumn(
            "who", [] { return AnsweredCard::tr("To whom"); }, [](const AnsweredRow &row) { return format::oneLine(row.who); })
            .wide(110)
            .givingWay(2));
    columns.push_back(
        AnsweredColumn(
            "question", [] { return AnsweredCard::tr("About"); }, [](const AnsweredRow &row) { return format::oneLine(row.question); })
            .wide(140)
            .givingWay(1));
    columns.push_back(
        AnsweredColumn(
            "outcome", [] { return AnsweredCard::tr("What happened"); }, [this](const AnsweredRow &row) { return whatHappened(row); })
            .asChip(meaningOf)
            .wide(120)
            .stretched());
    m_model = std::make_unique<AnsweredModel>(std::move(columns), [](const AnsweredRow &row) { return QString::number(row.answer.id); });
    m_table->setTable(m_model.get());
    m_table->remember(memory, QStringLiteral("rules-answered"));
    body()->addWidget(m_table);
    retranslate();
}

AnsweredCard::~AnsweredCard() = default;

void AnsweredCard::setRows(std::vector<AnsweredRow> rows)
{
    m_model->setRows(std::move(rows));
}

QString AnsweredCard::whatHappened(const AnsweredRow &row) const
{
    switch (row.answer.state) {
    case AnsweredState::Waiting:
        return tr("Waits until its delay is over");
    case AnsweredState::Sending:
        return tr("Under way");
    case AnsweredState::Done:
        return tr("Answered");
    case AnsweredState::Dropped:
        if (const auto why = whyNotNamed(row.answer.why))
            return verdictText({row.answer.rule, *why, {}});
        return tr("Dropped");
    case AnsweredState::Failed:
        break;
    }
    return m_words(makeError(ErrorKind::Refused, row.answer.why.toLatin1().constData())).sentence;
}

void AnsweredCard::retranslate()
{
    setTitle(tr("What rules answered"), tr("the last ones"));
    m_table->setAccessibleName(tr("What rules answered"));
}

} // namespace yiren
