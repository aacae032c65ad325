#include "pages/campaigns/ledgerpart.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/campaigns/campaignwords.h"
#include "pages/campaigns/reachwire.h"
#include "subscriptions/subscriptiondeeds.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int ledgerLinesShown = 2000;
constexpr qint64 mostLedgerBytes = 20 * 1024 * 1024;

struct LedgerWords {
    Q_DECLARE_TR_FUNCTIONS(Subscriptions)
};

std::unique_ptr<LedgerModel> makeLedgerModel()
{
    using Column = LedgerModel::Column;
    std::vector<Column> columns{
        Column(
            "person", [] { return LedgerWords::tr("Person"); },
            [](const SubscriptionLine &row) { return format::oneLine(row.name.isEmpty() ? row.key.openid : row.name); })
            .looks(TableBase::CellLook::Strong)
            .wide(150),
        Column(
            "template", [] { return LedgerWords::tr("Template"); },
            [](const SubscriptionLine &row) { return format::oneLine(row.title.isEmpty() ? row.key.templateId : row.title); })
            .wide(180)
            .stretched(),
        Column(
            "accepted", [] { return LedgerWords::tr("Accepted"); },
            [](const SubscriptionLine &row) { return QString::number(row.standing.accepted); })
            .asNumber()
            .wide(80),
        Column(
            "used", [] { return LedgerWords::tr("Used"); }, [](const SubscriptionLine &row) { return QString::number(row.standing.used); })
            .asNumber()
            .wide(70),
        Column(
            "left", [] { return LedgerWords::tr("May still be sent"); },
            [](const SubscriptionLine &row) { return standingWord(row.standing); })
            .asChip([](const SubscriptionLine &row) {
                return row.standing.maySend() ? Meaning::Good : row.standing.refusedAt ? Meaning::Wrong : Meaning::Neutral;
            })
            .wide(130),
        Column(
            "last", [] { return LedgerWords::tr("Last"); }, [](const SubscriptionLine &row) { return format::moment(row.lastAt); })
            .sortedBy(&SubscriptionLine::lastAt)
            .looks(TableBase::CellLook::Secondary)
            .wide(110)
            .givingWay(1),
    };
    return std::make_unique<LedgerModel>(std::move(columns), [](const SubscriptionLine &row) {
        return QString(row.key.app + u'/' + row.key.openid + u'/' + row.key.templateId);
    });
}

} // namespace

LedgerPart::LedgerPart(const PageServices &services, ReachWire &wire, QWidget *parent)
    : SellingPart(services, parent), m_model(makeLedgerModel()), m_table(new TableView(this)), m_pane(new LedgerPane(this)),
      m_words(new TextLabel(TextLook::Secondary, this)), m_help(new HelpPopover(this)), m_templates(makeButton(ButtonLook::Plain, this)),
      m_new(makeButton(ButtonLook::Primary, this, "plus"))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("subscriptions"));
    tools()->addWidget(m_words);
    tools()->addWidget(m_help);
    tools()->addStretch();
    tools()->addWidget(m_templates);
    tools()->addWidget(m_new);
    auto *card = new Card(this);
    card->body()->addWidget(m_table);
    layOut(card, m_pane);
    connectParts(wire);
}

LedgerPart::~LedgerPart() = default;

void LedgerPart::connectParts(ReachWire &wire)
{
    connect(m_new, &QPushButton::clicked, this, &LedgerPart::beginNew);
    connect(m_templates, &QPushButton::clicked, &wire, &ReachWire::readTemplates);
    connect(&wire, &ReachWire::templatesRead, this, [this](int count) {
        emit noticed(tr("%n templates are read.", nullptr, count), {});
        refresh();
    });
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            open(m_model->rowAt(row));
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_pane->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &LedgerPane::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &LedgerPane::enterWanted, this, &LedgerPart::enter);
    connect(m_pane, &LedgerPane::fileWanted, this, &LedgerPart::importFile);
}

void LedgerPart::refresh()
{
    read<Books>(
        [own = services().account](Database &database) -> Result<Books> {
            SubscriptionStore store(database);
            auto lines = store.lines(own.id, ledgerLinesShown);
            if (!lines)
                return failure(lines.error());
            Books books{std::move(*lines), {}};
            for (const QString &app : {own.appid, own.miniAppid}) {
                if (app.isEmpty())
                    continue;
                const auto templates = store.templates(own.id, app);
                if (!templates)
                    return failure(templates.error());
                books.choices.apps.emplace_back(app, app);
                for (const MessageTemplate &one : *templates)
                    books.choices.templates.emplace_back(app, one);
            }
            return books;
        },
        [this](const Books &books) { take(books); });
}

void LedgerPart::take(const Books &books)
{
    m_books = books;
    for (auto &[appid, name] : m_books->choices.apps)
        name = appid == services().account.appid ? tr("Official account") : tr("Mini Program");
    m_model->setRows(m_books->lines);
    const bool isConnected = !m_books->choices.apps.empty();
    m_new->setEnabled(isConnected);
    m_templates->setEnabled(isConnected);
    if (m_books->lines.empty() && !m_pane->isVisible())
        return showNothing("list",
                           isConnected ? tr("Nobody has accepted a template yet.") : tr("No account is connected that has templates."),
                           isConnected ? tr("Note an acceptance") : QString(),
                           tr("Acceptances come by the gateway, from a CSV file, or by hand with a reason. Each is one message."));
    showList();
}

void LedgerPart::beginNew()
{
    if (!m_books)
        return beginWhenRead();
    if (m_books->choices.apps.empty())
        return;
    showList();
    m_pane->showForm(m_books->choices, {});
}

void LedgerPart::open(const SubscriptionLine &line)
{
    read<LedgerPane::History>(
        [account = services().account.id, line](Database &database) -> Result<LedgerPane::History> {
            SubscriptionStore store(database);
            auto events = store.events(account, line.key);
            auto sends = store.sends(account, line.key);
            if (!events || !sends)
                return failure(events ? sends.error() : events.error());
            return LedgerPane::History{line, std::move(*events), std::move(*sends)};
        },
        [this](const LedgerPane::History &history) { m_pane->show(history); });
}

void LedgerPart::enter(const SubscriptionEvent &event)
{
    write<qint64>(
        [account = services().account.id, event](Database &database, qint64 at) {
            SubscriptionEvent dated = event;
            dated.at = at;
            return enterSubscription(database, account, dated, at);
        },
        [this](const qint64 &id) {
            m_pane->hide();
            emit noticed(tr("The acceptance is noted."), [this, id] { takeBack(id); });
        },
        [this](const Error &error) { m_pane->say(services().words(error)); });
}

void LedgerPart::takeBack(qint64 event)
{
    write<bool>(
        [account = services().account.id, event](Database &database, qint64 at) -> Result<bool> {
            const Done done = takeBackSubscription(database, account, event, at);
            return done ? Result<bool>(true) : failure(done.error());
        },
        [](const bool &) {});
}

void LedgerPart::importFile(const QString &app, const QString &reason)
{
    const QString path = QFileDialog::getOpenFileName(this, tr("Acceptances"), {}, tr("CSV files (*.csv)"));
    if (path.isEmpty())
        return;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly) || file.size() > mostLedgerBytes)
        return m_pane->say(services().words(makeError(ErrorKind::Input, "file.missing", path)));
    write<int>(
        [account = services().account.id, app, reason, bytes = file.readAll()](Database &database, qint64 at) -> Result<int> {
            const auto read = subscriptionsFromCsv(bytes, app, reason);
            return read ? importSubscriptions(database, account, *read, at) : failure(read.error());
        },
        [this](const int &fresh) { emit noticed(tr("%n new acceptances are noted.", nullptr, fresh), {}); },
        [this](const Error &error) { m_pane->say(services().words(error)); });
}

void LedgerPart::retranslate()
{
    m_table->setAccessibleName(tr("Who accepted which template"));
    m_new->setText(tr("Note an acceptance"));
    m_templates->setText(tr("Read the templates"));
    m_words->setText(tr("One acceptance is one message"));
    m_help->set(tr("How many messages are left"), tr("left = accepted − used, since nothing was void"),
                {tr("A message is used up as soon as it is written down, also when no answer came; one that WeChat refused is not."),
                 tr("Who refused last is not written to before the next acceptance. Switching a template off voids what was accepted."),
                 tr("Templates may not advertise (WeChat's 40249): words of reductions, hurry and gifts are refused here.")});
    if (m_books)
        take(*m_books);
}

} // namespace yiren
