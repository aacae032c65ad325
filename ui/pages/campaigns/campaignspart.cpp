#include "pages/campaigns/campaignspart.h"

#include "campaigns/campaigndeeds.h"
#include "campaigns/campaignplanning.h"
#include "campaigns/campaignstore.h"
#include "campaigns/reachlinesof.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/campaigns/campaignwords.h"
#include "pages/campaigns/reachwire.h"
#include "subscriptions/subscriptionstore.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

struct CampaignListWords {
    Q_DECLARE_TR_FUNCTIONS(CampaignList)
};

std::unique_ptr<CampaignsModel> makeCampaignsModel()
{
    using Column = CampaignsModel::Column;
    std::vector<Column> columns{
        Column(
            "name", [] { return CampaignListWords::tr("Campaign"); },
            [](const CampaignRow &row) { return format::oneLine(row.campaign.plan.name); })
            .looks(TableBase::CellLook::Strong)
            .wide(170)
            .stretched(),
        Column(
            "state", [] { return CampaignListWords::tr("State"); },
            [](const CampaignRow &row) { return campaignStateWord(row.campaign.state); })
            .asChip([](const CampaignRow &row) { return campaignStateMeaning(row.campaign.state); })
            .wide(100),
        Column(
            "reached", [] { return CampaignListWords::tr("Reached"); },
            [](const CampaignRow &row) { return row.campaign.beganAt ? format::count(row.counts.reached) : QStringLiteral("—"); })
            .asNumber()
            .wide(80),
        Column(
            "held_out", [] { return CampaignListWords::tr("Held out"); },
            [](const CampaignRow &row) { return row.campaign.beganAt ? format::count(row.counts.heldOut) : QStringLiteral("—"); })
            .asNumber()
            .wide(80)
            .givingWay(1),
        Column(
            "at", [] { return CampaignListWords::tr("Begun"); },
            [](const CampaignRow &row) { return row.campaign.beganAt ? format::moment(*row.campaign.beganAt) : QStringLiteral("—"); })
            .wide(110)
            .givingWay(2),
    };
    return std::make_unique<CampaignsModel>(std::move(columns),
                                            [](const CampaignRow &row) { return QString::number(toInteger(row.campaign.id)); });
}

Result<CampaignForm::Choices> composerChoices(Database &database, const Account &own)
{
    CampaignForm::Choices choices;
    auto segments = SegmentStore(database).segments(own.id);
    if (!segments)
        return failure(segments.error());
    choices.segments = std::move(*segments);
    for (const QString &app : {own.appid, own.miniAppid}) {
        if (app.isEmpty())
            continue;
        const auto templates = SubscriptionStore(database).templates(own.id, app);
        if (!templates)
            return failure(templates.error());
        for (const MessageTemplate &one : *templates)
            choices.templates.emplace_back(app, one);
    }
    return choices;
}

Result<CampaignView::Shown> shownOf(Database &database, const Campaign &campaign, AccountId account, qint64 now)
{
    auto people = CampaignStore(database).people(campaign.id);
    auto result = people ? resultOf(database, account, campaign.id, now) : failure(people.error());
    if (!result)
        return failure(result.error());
    return CampaignView::Shown{campaign, std::move(*people), std::move(*result)};
}

} // namespace

CampaignsPart::CampaignsPart(const PageServices &services, ReachWire &wire, QWidget *parent)
    : SellingPart(services, parent), m_wire(wire), m_model(makeCampaignsModel()), m_table(new TableView(this)),
      m_form(new CampaignForm(this)), m_view(new CampaignView(this)), m_words(new TextLabel(TextLook::Secondary, this)),
      m_new(makeButton(ButtonLook::Primary, this, "plus"))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("campaigns"));
    tools()->addWidget(m_words);
    tools()->addStretch();
    tools()->addWidget(m_new);
    auto *card = new Card(this);
    card->body()->addWidget(m_table);
    layOut(card, m_form);
    static_cast<QHBoxLayout *>(layout())->addWidget(m_view);
    m_view->hide();
    connect(m_new, &QPushButton::clicked, this, &CampaignsPart::beginNew);
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            open(m_model->rowAt(row).campaign);
    });
    connect(m_table, &TableView::rowActivated, this, [this] {
        DetailPane *shown = m_view->isVisible() ? static_cast<DetailPane *>(m_view) : m_form;
        shown->setFocus(Qt::OtherFocusReason);
    });
    connectForm();
    connectView();
}

CampaignsPart::~CampaignsPart() = default;

void CampaignsPart::connectForm()
{
    connect(m_form, &CampaignForm::closed, this, [this] {
        keepUnkept();
        m_opened.reset();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_form, &CampaignForm::changed, this, &CampaignsPart::count);
    connect(m_form, &CampaignForm::keepWanted, this, [this] { keep([this](CampaignId) { emit noticed(tr("The draft is kept."), {}); }); });
    // Who is held out is known once it is kept: counted anew, then asked.
    connect(m_form, &CampaignForm::beginWanted, this, [this] { keep([this](CampaignId) { m_asksToBegin = true; }); });
    connect(m_form, &CampaignForm::removeWanted, this, [this] {
        if (m_form->campaign())
            remove(*m_form->campaign());
    });
}

void CampaignsPart::connectView()
{
    connect(m_view, &CampaignView::closed, this, [this] {
        m_opened.reset();
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_view, &CampaignView::runWanted, this, [this] {
        if (m_books)
            m_wire.run(m_view->campaign(), m_books->lines);
    });
    connect(m_view, &CampaignView::stopWanted, &m_wire, &ReachWire::stop);
    connect(m_view, &CampaignView::cancelWanted, this, [this] { cancel(m_view->campaign()); });
    connect(m_view, &CampaignView::tickWanted, this, &CampaignsPart::tick);
    connect(m_view, &CampaignView::copied, this, [this](const QString &sentence) { emit noticed(sentence, {}); });
    connect(&m_wire, &ReachWire::changed, this, &CampaignsPart::refresh);
    connect(&m_wire, &ReachWire::ended, this, [this](const CampaignRun &run) {
        if (run.trouble)
            emit deedFailed(*run.trouble, [this] {
                if (m_books && m_opened)
                    m_wire.run(*m_opened, m_books->lines);
            });
        else
            emit noticed(tr("%n people were reached.", nullptr, int(run.counts.reached)), {});
        refresh();
    });
    connect(&m_wire, &ReachWire::failed, this, [this](const Error &error) {
        if (error.kind != ErrorKind::Cancelled)
            emit deedFailed(error, [this] {
                if (m_books && m_opened)
                    m_wire.run(*m_opened, m_books->lines);
            });
    });
}

void CampaignsPart::refresh()
{
    read<Books>(
        [own = services().account, opened = m_opened, at = now()](Database &database) -> Result<Books> {
            CampaignStore store(database);
            const auto campaigns = store.campaigns(own.id);
            auto choices = composerChoices(database, own);
            const auto lines = reachLinesOf(database, own);
            if (!campaigns || !choices || !lines)
                return failure(!campaigns ? campaigns.error() : !choices ? choices.error() : lines.error());
            Books books{{}, std::move(*choices), *lines, {}};
            for (const Campaign &campaign : *campaigns) {
                const auto people = store.people(campaign.id);
                if (!people)
                    return failure(people.error());
                books.rows.push_back({campaign, countsOf(*people)});
                if (opened != campaign.id || !campaign.beganAt)
                    continue;
                auto shown = shownOf(database, campaign, own.id, at);
                if (!shown)
                    return failure(shown.error());
                books.opened = std::move(*shown);
            }
            return books;
        },
        [this](const Books &books) { take(books); });
}

void CampaignsPart::take(const Books &books)
{
    m_books = books;
    m_model->setRows(books.rows);
    const bool isPaneOpen = m_form->isVisible() || m_view->isVisible();
    if (books.rows.empty() && !isPaneOpen)
        return showNothing("customers", tr("Nobody has been written to yet."), tr("New campaign"),
                           tr("A segment, a text, and for each person the channel that is lawful now. Some are held out, so that you see "
                              "whether writing was worth it."));
    showList();
    if (books.opened) {
        m_form->hide();
        m_view->show(*books.opened, m_wire.isRunning());
    }
    if (std::exchange(m_opensFirst, false))
        selectFirst();
}

void CampaignsPart::openFirst()
{
    m_opensFirst = true; // once it is read: it may have begun since
    refresh();
}

void CampaignsPart::selectFirst()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->rowAt(row).campaign.beganAt)
            return m_table->selectRow(row);
    }
}

void CampaignsPart::open(const Campaign &campaign)
{
    keepUnkept();
    m_opened = campaign.id;
    if (campaign.beganAt)
        return refresh();
    openForm(campaign.id, campaign.plan);
}

void CampaignsPart::beginNew()
{
    if (!m_books)
        return beginWhenRead();
    keepUnkept();
    showList(); // the form stands beside the list, also beside an empty one
    openForm({}, {});
}

void CampaignsPart::openForm(std::optional<CampaignId> id, const CampaignPlan &plan)
{
    m_opened = id;
    m_view->hide();
    m_form->show(id, plan, m_books ? m_books->choices : CampaignForm::Choices());
}

// A draft that is not kept yet is counted as the next one would be; who is held out of it is known once it is kept.
void CampaignsPart::count()
{
    if (!m_books)
        return;
    m_counting = services().storage.read<CampaignPreview>([account = services().account.id, id = m_form->campaign().value_or(CampaignId{0}),
                                                           plan = m_form->plan(), lines = m_books->lines,
                                                           at = now()](Database &database) -> Result<CampaignPreview> {
        const auto people = planCampaign(database, account, id, plan, lines, at);
        return people ? Result<CampaignPreview>(previewOf(*people)) : failure(people.error());
    });
    m_counting->then(this, [this](const Result<CampaignPreview> &preview) {
        if (!preview)
            return;
        m_preview = *preview;
        m_form->showPreview(*preview);
        if (std::exchange(m_asksToBegin, false))
            askToBegin();
    });
    m_counting->start();
}

void CampaignsPart::keep(std::function<void(CampaignId)> after)
{
    write<CampaignId>([account = services().account.id, id = m_form->campaign(),
                       plan = m_form->plan()](Database &database, qint64 at) { return saveCampaign(database, account, id, plan, at); },
                      [this, after, plan = m_form->plan()](const CampaignId &id) {
                          openForm(id, plan);
                          after(id);
                      },
                      [this](const Error &error) { m_form->say(services().words(error)); });
}

void CampaignsPart::keepUnkept()
{
    const auto plan = m_form->takeUnkept();
    if (!plan)
        return;
    write<CampaignId>([account = services().account.id, id = m_form->campaign(),
                       plan = *plan](Database &database, qint64 at) { return keepUnfinishedCampaign(database, account, id, plan, at); },
                      [this, isNew = !m_form->campaign()](const CampaignId &id) {
                          emit noticed(tr("The draft is kept."), isNew ? std::function<void()>([this, id] { remove(id); }) : nullptr);
                      });
}

void CampaignsPart::tick(CustomerId customer, bool isDone)
{
    write<bool>(
        [account = services().account.id, id = m_view->campaign(), customer, isDone](Database &database, qint64 at) -> Result<bool> {
            const Done done = tickPerson(database, account, id, customer, isDone ? std::optional(at) : std::nullopt);
            return done ? Result<bool>(true) : failure(done.error());
        },
        [this, customer, isDone](const bool &) {
            emit noticed(isDone ? tr("Noted as written to.") : tr("It is open again."),
                         [this, customer, isDone] { tick(customer, !isDone); });
        });
}

void CampaignsPart::remove(CampaignId id)
{
    m_form->takeUnkept(); // goes with it
    m_form->hide();
    m_opened.reset();
    write<bool>(
        [account = services().account.id, id](Database &database, qint64 at) -> Result<bool> {
            const Done done = removeCampaign(database, account, id, at);
            return done ? Result<bool>(true) : failure(done.error());
        },
        [this, id](const bool &) {
            emit noticed(tr("The draft is removed."), [this, id] {
                write<bool>(
                    [account = services().account.id, id](Database &database, qint64) -> Result<bool> {
                        const Done done = restoreCampaign(database, account, id);
                        return done ? Result<bool>(true) : failure(done.error());
                    },
                    [](const bool &) {});
            });
        });
}

void CampaignsPart::retranslate()
{
    m_table->setAccessibleName(tr("Campaigns"));
    m_new->setText(tr("New campaign"));
    m_words->setText(tr("Nobody is written to without a lawful channel"));
    if (m_books)
        take(*m_books);
}

} // namespace yiren
