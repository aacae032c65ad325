#include "pages/campaigns/campaignview.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/campaigns/campaignwords.h"
#include "widgets/buttons.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QApplication>
#include <QClipboard>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int peopleHeight = 260;

struct CampaignPeopleWords {
    Q_DECLARE_TR_FUNCTIONS(CampaignPeople)
};

std::unique_ptr<CampaignPeopleModel> makePeopleModel()
{
    using Column = CampaignPeopleModel::Column;
    std::vector<Column> columns{
        Column(
            "name", [] { return CampaignPeopleWords::tr("Customer"); },
            [](const CampaignPerson &row) { return row.name.isEmpty() ? CampaignPeopleWords::tr("Unnamed") : format::oneLine(row.name); })
            .looks(TableBase::CellLook::Strong)
            .wide(90)
            .stretched(),
        Column(
            "channel", [] { return CampaignPeopleWords::tr("Channel"); },
            [](const CampaignPerson &row) { return row.choice.channel ? channelWord(*row.choice.channel) : QStringLiteral("—"); })
            .wide(90),
        Column(
            "state", [] { return CampaignPeopleWords::tr("State"); }, personStateWord)
            .asChip(personStateMeaning)
            .wide(140),
    };
    return std::make_unique<CampaignPeopleModel>(std::move(columns),
                                                 [](const CampaignPerson &row) { return QString::number(toInteger(row.customer)); });
}

} // namespace

CampaignView::CampaignView(QWidget *parent) : FormPane(parent), m_model(makePeopleModel()) {}

CampaignView::~CampaignView() = default;

void CampaignView::show(const Shown &shown, bool isRunning)
{
    m_shown = shown;
    begin(format::oneLine(shown.campaign.plan.name), campaignStateWord(shown.campaign.state));
    addProgress(isRunning);
    addResult();
    addPeople();
    FormPane::show();
}

void CampaignView::addProgress(bool isRunning)
{
    const CampaignCounts &counts = m_shown.result.counts;
    addFact(tr("Begun"), format::moment(m_shown.campaign.beganAt.value_or(0)));
    addFact(tr("Reached"),
            tr("%1 of %2").arg(format::count(counts.reached), format::count(counts.people - counts.heldOut - counts.unreachable)));
    const std::pair<QString, qint64> facts[] = {{tr("Planned"), counts.planned},           {tr("To be written to by hand"), counts.toWrite},
                                                {tr("No answer yet"), counts.underWay},    {tr("Waits for you in WeCom"), counts.waiting},
                                                {tr("Refused or skipped"), counts.failed}, {tr("Cancelled"), counts.cancelled},
                                                {tr("Held out"), counts.heldOut},          {tr("Not reachable"), counts.unreachable}};
    for (const auto &[name, count] : facts) {
        if (count > 0)
            addFact(name, format::count(count));
    }
    if (m_shown.campaign.state != Campaign::State::Sending)
        return;
    auto *run = addButton(ButtonLook::Primary, isRunning ? tr("Pause") : tr("Go on sending"));
    connect(run, &QPushButton::clicked, this, isRunning ? &CampaignView::stopWanted : &CampaignView::runWanted);
    auto *cancel = addButton(ButtonLook::Danger, tr("Write to nobody more"));
    connect(cancel, &QPushButton::clicked, this, &CampaignView::cancelWanted);
}

void CampaignView::addResult()
{
    addSection(tr("What came of it"));
    const CampaignResult &result = m_shown.result;
    addText(verdictSentence(result, m_shown.campaign.plan.days));
    auto *row = new QHBoxLayout;
    auto *figure = new TextLabel(TextLook::Body, this);
    figure->setWrapping(true);
    auto *help = new HelpPopover(this);
    if (result.difference && result.verdict != CampaignResult::Verdict::Running)
        figure->setText(tr("Difference %1, 95% interval %2 to %3")
                            .arg(format::signedPercent(result.difference->difference),
                                 format::signedPercent(result.difference->interval.low),
                                 format::signedPercent(result.difference->interval.high)));
    help->set(tr("Difference"), tr("share that bought of those written to − share of those held out"),
              {tr("Interval: Newcombe 1998, method 10, from two Wilson intervals, 95 %."),
               tr("Everybody who was to be written to counts, reached or not; both groups from the same moment, over the same days."),
               tr("Who is held out was fixed by the numbers of campaign and customer and hashed before the first message: %1…")
                   .arg(QString::fromLatin1(m_shown.campaign.frozenHash.toHex().left(12)))});
    row->addWidget(figure, 1);
    row->addWidget(help);
    body()->addLayout(row);
}

void CampaignView::addPeople()
{
    addSection(tr("Everybody"));
    m_model->setRows(m_shown.people);
    m_table = new TableView(this);
    m_table->setTable(m_model.get());
    m_table->setAccessibleName(tr("People of the campaign"));
    m_table->setMinimumHeight(peopleHeight);
    body()->addWidget(m_table, 1);
    m_person = new QWidget(this);
    body()->addWidget(m_person);
    connect(m_table, &TableView::rowChosen, this, &CampaignView::showPerson);
}

void CampaignView::showPerson(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const CampaignPerson person = m_model->rowAt(row);
    auto *fresh = new QWidget(this);
    auto *column = new QVBoxLayout(fresh);
    column->setContentsMargins(0, 0, 0, 0);
    const auto addLine = [fresh, column](const QString &text, TextLook look) {
        auto *label = new TextLabel(format::shortened(text), look, fresh);
        label->setWrapping(true);
        label->setCopyable(true);
        column->addWidget(label);
    };
    if (!person.text.isEmpty())
        addLine(person.text, TextLook::Body);
    if (const QString reasons = reasonsSentence(person.choice.reasons); !reasons.isEmpty())
        addLine(reasons, TextLook::Secondary);
    if (!person.failure.isEmpty())
        addLine(tr("Why not: %1").arg(failureSentence(person.failure)), TextLook::Secondary);
    const bool isByHand = person.choice.channel == CampaignChannel::ByHand && !person.isHeldOut;
    if (isByHand && (person.state == CampaignPerson::State::Planned || person.state == CampaignPerson::State::Done)) {
        auto *copy = makeButton(ButtonLook::Plain, fresh, "copy");
        copy->setText(tr("Copy the text"));
        connect(copy, &QPushButton::clicked, this, [this, text = person.text] {
            QApplication::clipboard()->setText(text);
            emit copied(tr("The text is copied. Paste it in WeChat, then tick it here."));
        });
        auto *tick = makeButton(ButtonLook::Plain, fresh);
        const bool isDone = person.state == CampaignPerson::State::Done;
        tick->setText(isDone ? tr("Not written after all") : tr("I have written"));
        connect(tick, &QPushButton::clicked, this, [this, id = person.customer, isDone] { emit tickWanted(id, !isDone); });
        column->addWidget(copy, 0, Qt::AlignLeft);
        column->addWidget(tick, 0, Qt::AlignLeft);
    }
    const std::unique_ptr<QLayoutItem> before(body()->replaceWidget(m_person, fresh));
    m_person->hide();
    m_person->deleteLater();
    m_person = fresh;
}

} // namespace yiren
