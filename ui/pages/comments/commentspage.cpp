#include "pages/comments/commentspage.h"

#include "formatting/format.h"
#include "frame/pageheader.h"
#include "models/tableview.h"
#include "readership/commentedarticles.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/card.h"
#include "widgets/detailpane.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace yiren {

namespace {

constexpr int commentAnswerHeight = 90;

} // namespace

CommentsPage::CommentsPage(const PageServices &services, QWidget *parent)
    : Page("comments", parent), m_services(services), m_model(makeCommentsModel()), m_table(new TableView(content())),
      m_filter(new QComboBox(this)), m_pane(new DetailPane(content())), m_read(makeButton(ButtonLook::Plain, this, "refresh"))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("comments"));
    m_pane->hide();
    header()->addAction(m_filter);
    header()->addAction(m_read);
    offer(commands());
    layOut();
    fillFilter();
    connectParts();
}

CommentsPage::~CommentsPage() = default;

std::vector<WindowCommand> CommentsPage::commands()
{
    return {
        {"read", [] { return CommentsPage::tr("Read the comments at WeChat"); }, "refresh", {}, "fetch sync"},
        {"next", [] { return CommentsPage::tr("Next comment that waits"); }, "messages", {QKeySequence(Qt::ALT | Qt::Key_Down)}, "answer"}};
}

Result<Waiting> CommentsPage::waiting(Database &database, AccountId account, BusinessDay)
{
    const auto count = CommentStore(database).unanswered(account);
    return count ? Result<Waiting>(Waiting{*count, false}) : failure(count.error());
}

void CommentsPage::layOut()
{
    auto *card = new Card(content());
    card->body()->addWidget(m_table);
    auto *row = new QHBoxLayout(content());
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(card, 1);
    row->addWidget(m_pane);
}

void CommentsPage::fillFilter()
{
    const int before = std::max(0, m_filter->currentIndex());
    const QSignalBlocker silent(m_filter);
    m_filter->clear();
    m_filter->addItem(tr("Waiting"), static_cast<int>(CommentFilter::Unanswered));
    m_filter->addItem(tr("All"), static_cast<int>(CommentFilter::All));
    m_filter->addItem(tr("Chosen"), static_cast<int>(CommentFilter::Elected));
    m_filter->addItem(tr("Gone"), static_cast<int>(CommentFilter::Gone));
    m_filter->setCurrentIndex(before);
}

CommentFilter CommentsPage::filter() const
{
    return static_cast<CommentFilter>(m_filter->currentData().toInt());
}

void CommentsPage::connectParts()
{
    connect(command("read"), &QAction::triggered, this, &CommentsPage::read);
    connect(command("next"), &QAction::triggered, this, &CommentsPage::chooseNext);
    connect(m_read, &QPushButton::clicked, command("read"), &QAction::trigger);
    connect(m_filter, &QComboBox::currentIndexChanged, this, [this] { showRows(); });
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0 && row < m_model->rowCount())
            open(m_model->rowAt(row));
    });
    connect(m_table, &TableView::rowActivated, this, [this] {
        if (m_answer)
            m_answer->setFocus(Qt::OtherFocusReason);
    });
    connect(m_pane, &DetailPane::closed, this, [this] {
        m_opened.clear();
        m_table->setFocus(Qt::OtherFocusReason);
    });
}

void CommentsPage::refresh()
{
    showLoading();
    m_reading = m_services.storage.read<Books>([account = m_services.account.id](Database &database) -> Result<Books> {
        CommentStore store(database);
        auto comments = store.comments(account);
        auto articles = comments ? commentedArticles(database, account) : failure(comments.error());
        auto underWay = articles ? store.underWay(account) : failure(articles.error());
        return underWay ? Result<Books>(Books{std::move(*comments), std::move(*articles), std::move(*underWay)})
                        : failure(underWay.error());
    });
    m_reading->then(this, [this](const Result<Books> &books) { books ? take(*books) : showFailed(m_services.words(books.error())); });
    m_reading->start();
}

void CommentsPage::take(const Books &books)
{
    m_books = books;
    const auto waits = std::ranges::count_if(books.comments, [](const KeptComment &one) { return isOf(one, CommentFilter::Unanswered); });
    emit waitingChanged(static_cast<int>(waits), false);
    if (books.comments.empty())
        return showEmpty("messages", tr("No comment was read yet."), tr("Read"),
                         tr("Comments under articles that were published or sent from here, and under those that the statistics name."));
    showRows();
    showReady();
    if (const QString target = std::exchange(m_target, {}); !target.isEmpty())
        openTarget(target);
}

const CommentedArticle *CommentsPage::articleOf(const KeptComment &comment) const
{
    const auto found = std::ranges::find_if(m_books->articles, [&](const CommentedArticle &article) {
        return article.message == comment.message && article.index == comment.index;
    });
    return found == m_books->articles.end() ? nullptr : &*found;
}

void CommentsPage::showRows()
{
    if (!m_books)
        return;
    std::vector<CommentRow> rows;
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    for (const KeptComment &comment : m_books->comments) {
        if (!isOf(comment, filter()))
            continue;
        const CommentedArticle *article = articleOf(comment);
        const bool isUnderWay = std::ranges::any_of(m_books->underWay, [&](const CommentDeed &deed) {
            return deed.message == comment.message && deed.index == comment.index && deed.comment == comment.comment.id;
        });
        rows.push_back({comment, article ? *article : CommentedArticle(), isUnderWay, now});
    }
    m_model->setRows(std::move(rows));
    if (m_opened.isEmpty())
        return;
    if (const auto row = m_model->rowOf(m_opened))
        return open(m_model->rowAt(*row));
    m_opened.clear();
    m_pane->hide();
}

// What is being typed stays while the same comment is open.
void CommentsPage::open(const CommentRow &row)
{
    const bool isSame = m_opened == row.key() && m_answer;
    const QString typed = isSame ? m_answer->toPlainText() : QString();
    const bool hadFocus = isSame && m_answer->hasFocus();
    m_opened = row.key();
    m_pane->clear();
    m_pane->setTitle(commentWriterText(row.kept), format::moment(row.kept.comment.createdAt));
    m_pane->addText(format::visible(row.kept.comment.text));
    m_pane->addSection(tr("Under the article"));
    m_pane->addText(format::orDash(format::oneLine(row.article.title)));
    if (!row.article.url.isEmpty())
        m_pane->addFact(tr("Address"), row.article.url);
    addAnswer(row);
    addDeeds(row);
    m_pane->body()->addStretch();
    if (m_answer) {
        m_answer->setPlainText(typed);
        if (hadFocus)
            m_answer->setFocus(Qt::OtherFocusReason);
    }
    m_pane->show();
}

void CommentsPage::addAnswer(const CommentRow &row)
{
    m_answer = nullptr;
    m_pane->addSection(tr("Answer"));
    if (row.kept.isAnswered()) {
        m_pane->addText(format::visible(row.kept.comment.reply));
        return;
    }
    if (row.kept.isGone)
        return m_pane->addText(tr("WeChat does not show the comment any more."));
    if (row.isUnderWay)
        return m_pane->addText(tr("What was sent was not answered. Read the comments in five minutes to see what became of it."));
    m_answer = new QPlainTextEdit(m_pane);
    m_answer->setTabChangesFocus(true);
    m_answer->setFixedHeight(commentAnswerHeight);
    m_answer->setAccessibleName(tr("Answer to the comment"));
    m_answer->setPlaceholderText(tr("Everybody who reads the article can see it; one answer is allowed."));
    m_pane->body()->addWidget(m_answer);
    addButton(tr("Answer"), false, [this, row] { send(row); });
}

void CommentsPage::addDeeds(const CommentRow &row)
{
    if (row.kept.isGone || row.isUnderWay)
        return;
    const KeptComment &kept = row.kept;
    const auto wish = [kept](CommentAct act) { return CommentWish{kept.message, kept.index, kept.comment.id, act, {}}; };
    m_pane->addSection(tr("Deeds"));
    if (kept.comment.isElected)
        addButton(tr("No longer chosen"), false,
                  [this, wish] { perform(wish(CommentAct::Unelect), tr("The comment is no longer chosen."), CommentAct::Elect); });
    else
        addButton(tr("Choose"), false,
                  [this, wish] { perform(wish(CommentAct::Elect), tr("The comment is chosen."), CommentAct::Unelect); });
    if (kept.isAnswered())
        addButton(tr("Take the answer back"), false,
                  [this, wish] { perform(wish(CommentAct::Unreply), tr("The answer is taken back."), {}); });
    if (kept.customer > 0)
        addButton(tr("The customer"), false,
                  [this, id = kept.customer] { emit leadTo("customers", QStringLiteral("customer:%1").arg(id)); });
    addButton(tr("Move to the bin …"), true, [this, row] { askTrash(row); });
}

void CommentsPage::addButton(const QString &text, bool isDanger, const std::function<void()> &deed)
{
    auto *button = makeButton(isDanger ? ButtonLook::Danger : ButtonLook::Plain, m_pane);
    button->setText(text);
    m_pane->body()->addWidget(button, 0, Qt::AlignLeft);
    connect(button, &QPushButton::clicked, this, deed);
}

void CommentsPage::chooseNext()
{
    const int rows = m_model->rowCount();
    const int from = m_model->rowOf(m_opened).value_or(m_table->selectedRow());
    for (int step = 1; step <= rows; ++step) {
        const int row = (from + step) % rows;
        if (!isOf(m_model->rowAt(row).kept, CommentFilter::Unanswered))
            continue;
        m_table->selectRow(row);
        if (m_answer)
            m_answer->setFocus(Qt::OtherFocusReason);
        return;
    }
}

void CommentsPage::openTarget(const QString &target)
{
    if (!m_books || (m_reading && !m_reading->isFinished())) {
        m_target = target;
        return;
    }
    if (target == u"unanswered")
        m_filter->setCurrentIndex(0);
    if (target == u"first" && m_model->rowCount() > 0)
        m_table->selectRow(0);
}

void CommentsPage::emptyActionTriggered()
{
    state() == State::Empty ? read() : refresh();
}

void CommentsPage::retranslate()
{
    header()->setTitle(tr("Comments"), tr("under your articles"));
    m_table->setAccessibleName(tr("Comments under articles"));
    m_filter->setAccessibleName(tr("Which comments are shown"));
    m_read->setText(tr("Read"));
    fillFilter();
    showRows();
    if (state() == State::Empty)
        refresh();
}

} // namespace yiren
