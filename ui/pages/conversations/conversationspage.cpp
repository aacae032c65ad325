#include "pages/conversations/conversationspage.h"

#include "frame/pageheader.h"
#include "models/viewmemory.h"
#include "pages/conversations/filesaving.h"
#include "pages/conversations/peoplecard.h"
#include "pages/conversations/pictureshelf.h"
#include "pages/conversations/replycomposer.h"
#include "pages/conversations/replyfield.h"
#include "pages/conversations/replywire.h"
#include "pages/conversations/snippetsheet.h"
#include "pages/conversations/talkdeeds.h"
#include "pages/conversations/talkdrafts.h"
#include "pages/conversations/talkview.h"
#include "pages/conversations/talkwords.h"
#include "pages/conversations/threadlist.h"
#include "pages/customers/customerdeeds.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/chip.h"
#include "widgets/emptystate.h"
#include "widgets/searchfield.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QStackedLayout>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto timeIsToldEvery = 20s;
constexpr int listWidth = 290;
// Pixels of the page: below, the customer has no room beside the talk, and over which channel it comes none beside how long it may be
// answered.
constexpr int peopleFrom = 1000;
constexpr int channelFrom = 1200;

} // namespace

ConversationsPage::ConversationsPage(const PageServices &services, QWidget *parent)
    : Page("conversations", parent), m_services(services), m_deeds(new TalkDeeds(services, this)),
      m_customerDeeds(new CustomerDeeds(services, this)), m_drafts(new TalkDrafts(services, this)), m_wire(new ReplyWire(services, this)),
      m_pictures(new PictureShelf(services, this)), m_files(new FileSaving(services, this)), m_search(new SearchField(content())),
      m_onlyWaiting(makeButton(ButtonLook::Plain, content())), m_all(makeButton(ButtonLook::Plain, content())),
      m_threads(new ThreadList(content())), m_noThread(new EmptyState(content())), m_listStack(new QStackedLayout),
      m_name(new TextLabel(TextLook::CardTitle, content())), m_channel(new Chip(content())), m_window(new Chip(content())),
      m_way(new QComboBox(content())), m_complaint(makeButton(ButtonLook::Danger, content())),
      m_done(makeButton(ButtonLook::Plain, content(), "check")),
      m_view(new TalkView(*m_pictures, services.clock, services.words, content())), m_composer(nullptr), m_talkCard(nullptr),
      m_people(new PeopleCard(services.clock, content())), m_read(makeButton(ButtonLook::Plain, this, "refresh")),
      m_snippets(makeButton(ButtonLook::Plain, this)), m_rules(makeButton(ButtonLook::Plain, this))
{
    header()->addAction(m_rules);
    header()->addAction(m_snippets);
    header()->addAction(m_read);
    setListSearch(m_search);
    offer(commands());
    layOut();
    connectParts();
    connectCommands();
    connectComposer();
    connectWire();
    connectCustomer();
    m_minute.setInterval(timeIsToldEvery);
    connect(&m_minute, &QTimer::timeout, this, &ConversationsPage::tellTheTime);
    m_minute.start();
    setOnlyWaiting(false);
}

// What is written is kept as far as it can be: the storage outlives the page.
ConversationsPage::~ConversationsPage() = default;

qint64 ConversationsPage::now() const
{
    return m_services.clock.now().toMSecsSinceEpoch();
}

QWidget *ConversationsPage::makeList()
{
    auto *list = new QWidget(content());
    list->setFixedWidth(listWidth);
    auto *choice = new QHBoxLayout;
    choice->setSpacing(6);
    for (QPushButton *button : {m_onlyWaiting, m_all}) {
        button->setCheckable(true);
        choice->addWidget(button);
    }
    choice->addStretch();
    m_listStack->addWidget(m_threads);
    m_listStack->addWidget(m_noThread);
    auto *column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addLayout(choice);
    column->addLayout(m_listStack, 1);
    return list;
}

QWidget *ConversationsPage::makeTalk()
{
    auto *card = new Card(content());
    m_composer = new ReplyComposer(card);
    auto *head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_name);
    head->addWidget(m_channel);
    head->addWidget(m_way);
    head->addWidget(m_complaint);
    head->addStretch();
    head->addWidget(m_window);
    head->addWidget(m_done);
    card->body()->addLayout(head);
    card->body()->addWidget(m_view, 1);
    card->body()->addWidget(m_composer);
    m_talkCard = card;
    return card;
}

void ConversationsPage::layOut()
{
    auto *row = new QHBoxLayout(content());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(makeList());
    row->addWidget(makeTalk(), 1);
    row->addWidget(m_people);
    m_talkCard->setVisible(false);
    m_people->hide();
}

void ConversationsPage::connectParts()
{
    connect(m_search, &SearchField::searched, this, &ConversationsPage::search);
    connect(m_onlyWaiting, &QPushButton::clicked, this, [this] { setOnlyWaiting(true); });
    connect(m_all, &QPushButton::clicked, this, [this] { setOnlyWaiting(false); });
    connect(m_noThread, &EmptyState::actionTriggered, this, [this] {
        m_search->clear();
        m_filter.word.clear();
        setOnlyWaiting(false);
        refresh();
    });
    connect(m_threads, &ThreadList::chosen, this, &ConversationsPage::open);
    connect(m_threads, &ThreadList::opened, this, [this] { m_composer->field()->setFocus(Qt::OtherFocusReason); });
    connect(m_view, &TalkView::olderWanted, this, &ConversationsPage::readOlder);
    connect(m_view, &TalkView::pictureOpened, m_pictures, &PictureShelf::open);
    connect(m_view, &TalkView::fileWanted, m_files, &FileSaving::ask);
    connect(m_pictures, &PictureShelf::bigCame, this, &ConversationsPage::showPicture);
    connect(m_done, &QPushButton::clicked, this, &ConversationsPage::markDone);
    connect(m_complaint, &QPushButton::clicked, this,
            [this] { emit leadTo("complaints", QStringLiteral("complaint:") + m_talk->thread.complaint); });
    connect(m_way, &QComboBox::activated, this, &ConversationsPage::chooseWay);
    connect(m_read, &QPushButton::clicked, m_wire, &ReplyWire::read);
    connect(m_snippets, &QPushButton::clicked, this, &ConversationsPage::openSnippets);
    connect(m_rules, &QPushButton::clicked, this, [this] { emit leadTo("rules", {}); });
    connect(m_drafts, &TalkDrafts::failed, this,
            [this](const Error &error) { showDeedFailed(m_services.words(error), [this] { m_drafts->flush(); }); });
    connect(m_files, &FileSaving::saved, this,
            [this](const QString &path) { emit noticed(tr("Saved as %1").arg(format::visible(QDir::toNativeSeparators(path))), {}); });
    connect(m_files, &FileSaving::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    connect(m_deeds, &TalkDeeds::done, this, &Page::noticed);
    connect(m_deeds, &TalkDeeds::changed, this, &ConversationsPage::refresh);
    connect(m_deeds, &TalkDeeds::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
}

std::vector<WindowCommand> ConversationsPage::commands()
{
    return {{"first", [] { return ConversationsPage::tr("Answer the message that closes first"); }, "messages", {}, "reply conversation"},
            {"next", [] { return ConversationsPage::tr("Next conversation"); }, "messages", {QKeySequence(Qt::CTRL | Qt::Key_Down)}},
            {"previous", [] { return ConversationsPage::tr("Previous conversation"); }, "messages", {QKeySequence(Qt::CTRL | Qt::Key_Up)}},
            {"write", [] { return ConversationsPage::tr("Write an answer"); }, "edit", {QKeySequence(Qt::CTRL | Qt::Key_R)}, "reply"},
            {"done", [] { return ConversationsPage::tr("No answer needed"); }, "check", {QKeySequence(Qt::CTRL | Qt::Key_D)}, "done"},
            {"suggestion", [] { return ConversationsPage::tr("Use the suggested answer"); }, "edit", {QKeySequence(Qt::CTRL | Qt::Key_J)}},
            {"picture", [] { return ConversationsPage::tr("Add a picture or a file to the answer"); }, "picture", {}, "image"},
            {"card", [] { return ConversationsPage::tr("Send a product card"); }, "orders", {}, "product mini program"},
            {"link", [] { return ConversationsPage::tr("Send a link"); }, "link", {}, "web address"},
            {"money", [] { return ConversationsPage::tr("Take money of this customer"); }, "orders", {}, "pay"},
            {"snippets", [] { return ConversationsPage::tr("Snippets for answers"); }, "list", {}, "template"},
            {"waiting", [] { return ConversationsPage::tr("Only conversations that wait for an answer"); }, "filter", {}},
            {"read", [] { return ConversationsPage::tr("Look for messages now"); }, "refresh", {}, "fetch"}};
}

void ConversationsPage::connectCommands()
{
    const auto on = [this](const char *name, auto work) { connect(command(name), &QAction::triggered, this, work); };
    on("first", [this] { openTarget(QStringLiteral("first")); });
    on("next", [this] { m_threads->step(1); });
    on("previous", [this] { m_threads->step(-1); });
    on("write", [this] { m_composer->field()->setFocus(Qt::ShortcutFocusReason); });
    on("done", [this] { markDone(); });
    on("suggestion", [this] { m_composer->adoptSuggestion(); });
    on("picture", [this] { m_composer->chooseFile(); });
    on("card", [this] { openCards(); });
    on("link", [this] { openLink(); });
    on("money", [this] { takeMoney(); });
    on("snippets", [this] { openSnippets(); });
    on("waiting", [this] { setOnlyWaiting(true); });
    on("read", [this] { m_wire->read(); });
}

Result<Waiting> ConversationsPage::waiting(Database &database, AccountId account, BusinessDay)
{
    const auto waiting = InboxStore(database).waitingCount(account);
    return waiting ? Result<Waiting>(Waiting{*waiting, *waiting > 0}) : failure(waiting.error());
}

void ConversationsPage::refresh()
{
    showLoading();
    m_listing = m_services.storage.read<TalkList>([account = m_services.account.id, filter = m_filter, at = now()](Database &database) {
        return loadTalkList(database, account, filter, at);
    });
    m_listing->then(this, [this](const Result<TalkList> &list) { take(list); });
    m_listing->start();
}

void ConversationsPage::take(const Result<TalkList> &list)
{
    if (!list)
        return showFailed(m_services.words(list.error()));
    m_list = *list;
    m_composer->setSnippets(m_list.snippets);
    if (m_snippetSheet && m_snippetSheet->isVisible())
        m_snippetSheet->setSnippets(m_list.snippets, m_talk.has_value());
    emit waitingChanged(m_list.waiting, m_list.waiting > 0);
    showHeader();
    showBusy();
    if (!m_list.isAnyAtAll) {
        closeTalk();
        return showEmpty("messages", tr("Nobody has written yet."), m_wire->canRead() ? tr("Look now") : tr("Open the settings"),
                         tr("Connect WeChat customer service or your official account in the settings: what customers write comes here, "
                            "without a server, as long as this computer is on."));
    }
    showList();
    showReady();
    const CustomerId first = m_list.threads.empty() ? CustomerId{} : m_list.threads.front().customer;
    const auto waits = std::ranges::find_if(m_list.threads, [](const TalkThread &thread) { return thread.waiting > 0; });
    if (std::exchange(m_isFirstWanted, false))
        return open(waits == m_list.threads.end() ? first : waits->customer);
    if (!std::exchange(m_isRestored, true) && !m_wanted) {
        const qint64 remembered = m_services.memory.value(openedTalkKey()).toLongLong();
        return open(remembered > 0 ? CustomerId{remembered} : first);
    }
    openAgain();
}

void ConversationsPage::showList()
{
    std::vector<ThreadRow> rows;
    rows.reserve(m_list.threads.size());
    for (const TalkThread &thread : m_list.threads)
        rows.push_back(threadRow(thread, now()));
    const bool isAny = !rows.empty();
    m_threads->setRows(std::move(rows));
    if (m_talk)
        m_threads->choose(m_talk->thread.customer);
    m_listStack->setCurrentWidget(isAny ? static_cast<QWidget *>(m_threads) : m_noThread);
    if (!isAny)
        m_noThread->set("check",
                        m_filter.word.isEmpty() ? tr("Nobody waits for an answer.") : tr("No conversation has “%1”.").arg(m_filter.word),
                        tr("Show all"));
}

void ConversationsPage::showHeader()
{
    header()->setTitle(tr("Messages"), m_list.waiting > 0 ? tr("%n wait(s) for an answer", nullptr, m_list.waiting) : QString());
    command("first")->setEnabled(m_list.waiting > 0);
}

void ConversationsPage::search(const QString &words)
{
    m_filter.word = words;
    refresh();
}

void ConversationsPage::setOnlyWaiting(bool on)
{
    const auto which = on ? TalkFilter::Which::Waiting : TalkFilter::Which::All;
    m_onlyWaiting->setChecked(on);
    m_all->setChecked(!on);
    if (std::exchange(m_filter.which, which) != which)
        refresh();
}

void ConversationsPage::tellTheTime()
{
    if (!isVisible() || state() != State::Ready)
        return;
    showList();
    if (m_talk)
        showTalkHead();
}

bool ConversationsPage::isSettled() const
{
    return Page::isSettled() && !m_wanted && (!m_opening || m_opening->isFinished()) && !m_pictures->isBusy();
}

void ConversationsPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    useRoom();
}

void ConversationsPage::useRoom()
{
    const bool isChoice = m_talk && m_talk->thread.sides.size() > 1;
    m_people->setVisible(m_talk && m_talk->thread.isAnybodys() && width() >= peopleFrom);
    m_way->setVisible(isChoice);
    m_channel->setVisible(!isChoice && width() >= channelFrom);
}

void ConversationsPage::emptyActionTriggered()
{
    m_wire->canRead() ? m_wire->read() : emit leadTo("settings", QStringLiteral("account"));
}

void ConversationsPage::retranslate()
{
    showHeader();
    m_search->setHint(tr("Name or words"), QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText));
    m_onlyWaiting->setText(tr("Waiting"));
    m_all->setText(tr("All"));
    m_threads->setAccessibleName(tr("Conversations"));
    m_way->setAccessibleName(tr("Over which channel the answer goes"));
    m_way->setToolTip(tr("Over which channel the answer goes"));
    m_complaint->setText(tr("Complaint"));
    m_complaint->setToolTip(tr("This customer has complained to WeChat Pay: opens the complaint"));
    m_done->setText(tr("No answer needed"));
    m_read->setText(tr("Look now"));
    m_snippets->setText(tr("Snippets"));
    m_rules->setText(tr("Rules"));
    m_rules->setToolTip(tr("What is answered by itself"));
    m_view->retranslate();
    m_composer->retranslate();
    m_people->retranslate();
    showBusy();
    if (state() == State::Ready) {
        showList();
        if (m_talk)
            showTalk(*m_talk);
    } else if (state() == State::Empty) {
        refresh();
    }
}

} // namespace yiren
