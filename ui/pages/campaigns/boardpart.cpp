#include "pages/campaigns/boardpart.h"

#include "board/boarddeeds.h"
#include "content/poststore.h"
#include "formatting/format.h"
#include "models/tableview.h"
#include "time/durations.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/helppopover.h"
#include "widgets/textlabel.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace yiren {

namespace {

constexpr int tickedShown = 200;
constexpr size_t postsOffered = 30;

struct BoardWords {
    Q_DECLARE_TR_FUNCTIONS(Board)
};

QString placeText(const BoardEntry &entry)
{
    return entry.place == BoardEntry::Place::Moments ? BoardWords::tr("Moments") : format::oneLine(entry.name);
}

// What stands for a post where it is told of by hand; one that was written for that is taken whole.
QString textOf(const Post &post)
{
    if (post.kind == PostKind::Moments || post.kind == PostKind::Group)
        return post.article.body;
    QStringList lines{post.article.title, post.article.digest, post.url};
    lines.removeAll(QString());
    return lines.join(u'\n');
}

std::unique_ptr<BoardModel> makeBoardModel(const Clock &clock)
{
    using Column = BoardModel::Column;
    const auto now = [&clock] { return clock.now().toMSecsSinceEpoch(); };
    std::vector<Column> columns{
        Column(
            "due", [] { return BoardWords::tr("Planned"); }, [](const BoardEntry &row) { return format::moment(row.dueAt); })
            .sortedBy(&BoardEntry::dueAt)
            .wide(110),
        Column(
            "place", [] { return BoardWords::tr("Where"); }, placeText)
            .looks(TableBase::CellLook::Strong)
            .wide(140),
        Column(
            "text", [] { return BoardWords::tr("Text"); }, [](const BoardEntry &row) { return format::oneLine(row.text); })
            .wide(220)
            .stretched(),
        Column(
            "state", [] { return BoardWords::tr("State"); },
            [now](const BoardEntry &row) {
                if (row.sentAt)
                    return BoardWords::tr("Posted %1").arg(format::moment(*row.sentAt));
                return row.dueAt <= now() ? BoardWords::tr("Due") : BoardWords::tr("To come");
            })
            .asChip([now](const BoardEntry &row) {
                return row.sentAt ? Meaning::Good : row.dueAt <= now() ? Meaning::Attention : Meaning::Neutral;
            })
            .wide(150),
    };
    return std::make_unique<BoardModel>(std::move(columns), [](const BoardEntry &row) { return QString::number(row.id); });
}

} // namespace

BoardPart::BoardPart(const PageServices &services, QWidget *parent)
    : SellingPart(services, parent), m_model(makeBoardModel(services.clock)), m_table(new TableView(this)), m_pane(new BoardPane(this)),
      m_why(new TextLabel(TextLook::Secondary, this)), m_help(new HelpPopover(this)), m_new(makeButton(ButtonLook::Primary, this, "plus"))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("board"));
    tools()->addWidget(m_why);
    tools()->addWidget(m_help);
    tools()->addStretch();
    tools()->addWidget(m_new);
    auto *card = new Card(this);
    card->body()->addWidget(m_table);
    layOut(card, m_pane);
    connect(m_new, &QPushButton::clicked, this, &BoardPart::beginNew);
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            open(m_model->rowAt(row).id);
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_pane->setFocus(Qt::OtherFocusReason); });
    connectPane();
}

BoardPart::~BoardPart() = default;

void BoardPart::connectPane()
{
    connect(m_pane, &BoardPane::closed, this, [this] {
        keepUnkept();
        m_opened = 0;
        m_table->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pane, &BoardPane::keepWanted, this, &BoardPart::keep);
    connect(m_pane, &BoardPane::tickWanted, this, &BoardPart::tick);
    connect(m_pane, &BoardPane::removeWanted, this, &BoardPart::remove);
    connect(m_pane, &BoardPane::copied, this, [this](const QString &sentence) { emit noticed(sentence, {}); });
    connect(m_pane, &BoardPane::pictureFailed, this, [this](const QString &path) {
        m_pane->say({tr("“%1” is no picture that can be read, or it has more than 10 MB.").arg(format::oneLine(path.section(u'/', -1))),
                     tr("Choose a PNG or JPEG file."),
                     {}});
    });
}

void BoardPart::refresh()
{
    read<Books>(
        [account = services().account.id](Database &database) -> Result<Books> {
            BoardStore store(database);
            auto entries = store.entries(account, tickedShown);
            auto groups = store.groups(account);
            const auto posts = PostStore(database).posts(account, {});
            if (!entries || !groups || !posts)
                return failure(!entries ? entries.error() : !groups ? groups.error() : posts.error());
            Books books{std::move(*entries), std::move(*groups), {}};
            for (const Post &post : *posts) {
                if (books.posts.size() < postsOffered && !post.article.title.isEmpty())
                    books.posts.push_back({post.id, post.article.title, textOf(post)});
            }
            return books;
        },
        [this](const Books &books) { take(books); });
}

void BoardPart::take(const Books &books)
{
    m_books = books;
    m_model->setRows(books.entries);
    if (books.entries.empty() && !m_pane->isVisible())
        return showNothing("list", tr("Nothing is to be posted by hand."), tr("Plan a post"),
                           tr("For ordinary groups and Moments: the text to copy, the hour, and a tick once you have posted it."));
    showList();
    if (m_opened != 0 && m_pane->isVisible() && !m_pane->holdsUnkept())
        open(m_opened);
}

void BoardPart::beginNew()
{
    if (!m_books)
        return beginWhenRead();
    keepUnkept();
    showList(); // the form stands beside the list, also beside an empty one
    m_opened = 0;
    BoardEntry entry;
    entry.dueAt = (now() / hourMs + 1) * hourMs;
    m_pane->show(entry, m_books->groups, m_books->posts);
}

void BoardPart::open(qint64 id)
{
    keepUnkept();
    m_opened = id;
    read<BoardEntry>([account = services().account.id, id](Database &database) { return BoardStore(database).entry(account, id); },
                     [this](const BoardEntry &entry) {
                         if (m_books)
                             m_pane->show(entry, m_books->groups, m_books->posts);
                     });
}

void BoardPart::openFirstDue()
{
    if (m_model->rowCount() > 0 && !m_model->rowAt(0).sentAt)
        m_table->selectRow(0);
}

void BoardPart::keep(const BoardEntry &entry, const BoardEntry &before)
{
    write<qint64>(
        [account = services().account.id, entry](Database &database, qint64 at) { return keepBoardEntry(database, account, entry, at); },
        [this, entry, before](const qint64 &id) {
            (void)m_pane->takeUnkept(); // it was asked for
            emit noticed(tr("It is kept."), [this, id, entry, before] { before.id == 0 ? remove(id) : keep(before, entry); });
            m_opened = id;
        },
        [this](const Error &error) { m_pane->say(services().words(error)); });
}

void BoardPart::keepUnkept()
{
    const auto written = m_pane->takeUnkept();
    if (!written)
        return;
    write<qint64>([account = services().account.id,
                   entry = *written](Database &database, qint64 at) { return keepUnfinishedBoardEntry(database, account, entry, at); },
                  [this, isNew = written->id == 0](const qint64 &id) {
                      emit noticed(tr("It is kept."), isNew ? std::function<void()>([this, id] { remove(id); }) : nullptr);
                  });
}

void BoardPart::tick(qint64 id, bool isSent)
{
    keepUnkept();
    write<bool>(
        [account = services().account.id, id, isSent](Database &database, qint64 at) -> Result<bool> {
            const Done done = tickBoardEntry(database, account, id, isSent ? std::optional(at) : std::nullopt);
            return done ? Result<bool>(true) : failure(done.error());
        },
        [this, id, isSent](const bool &) {
            m_pane->hide();
            emit noticed(isSent ? tr("Ticked as posted.") : tr("It is open again."), [this, id, isSent] { tick(id, !isSent); });
        });
}

void BoardPart::remove(qint64 id)
{
    (void)m_pane->takeUnkept(); // goes with it
    m_pane->hide();
    write<bool>(
        [account = services().account.id, id](Database &database, qint64 at) -> Result<bool> {
            const Done done = removeBoardEntry(database, account, id, at);
            return done ? Result<bool>(true) : failure(done.error());
        },
        [this, id](const bool &) {
            emit noticed(tr("It is removed from the board."), [this, id] {
                write<bool>(
                    [account = services().account.id, id](Database &database, qint64) -> Result<bool> {
                        const Done done = restoreBoardEntry(database, account, id);
                        return done ? Result<bool>(true) : failure(done.error());
                    },
                    [](const bool &) {});
            });
        });
}

void BoardPart::retranslate()
{
    m_table->setAccessibleName(tr("Posts by hand"));
    m_new->setText(tr("Plan a post"));
    m_why->setText(tr("Posted by you in WeChat, never by this program"));
    m_help->set(
        tr("Why nothing is posted by itself"),
        tr("WeChat has no interface for ordinary groups and Moments. Programs that act as a personal account are against its rules: "
           "their logins are refused, and accounts were banned."),
        {tr("This program never acts as a personal account. It keeps the text ready and remembers what you posted."),
         tr("WeCom's customer groups have an interface; what is sent there waits until you confirm it.")});
    if (m_books)
        take(*m_books);
}

} // namespace yiren
