#include "pages/content/contentpage.h"

#include "formatting/format.h"
#include "frame/pageheader.h"
#include "models/tableview.h"
#include "models/viewmemory.h"
#include "pages/content/articleeditor.h"
#include "pages/content/calendardays.h"
#include "pages/content/calendarview.h"
#include "pages/content/contentdeeds.h"
#include "pages/content/contentwords.h"
#include "pages/content/draftbox.h"
#include "pages/content/officialquestions.h"
#include "pages/content/postcopier.h"
#include "pages/content/postdrag.h"
#include "pages/content/proofreader.h"
#include "storage/storagethread.h"
#include "theme/metrics.h"
#include "time/clock.h"
#include "widgets/buttons.h"
#include "widgets/searchfield.h"

#include <QAction>
#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QStackedWidget>

namespace yiren {

namespace {

constexpr int rightWidth = 296;
const QString shapeKey = QStringLiteral("content/shape"); // "month", "week", "list"

QString shapeName(ContentPage::Shape shape)
{
    return shape == ContentPage::Shape::Month ? QStringLiteral("month")
        : shape == ContentPage::Shape::Week   ? QStringLiteral("week")
                                              : QStringLiteral("list");
}

ContentPage::Shape shapeFromName(const QString &name)
{
    return name == u"week" ? ContentPage::Shape::Week : name == u"list" ? ContentPage::Shape::List : ContentPage::Shape::Month;
}

} // namespace

ContentPage::ContentPage(const PageServices &services, QWidget *parent)
    : Page("content", parent), m_services(services), m_deeds(new ContentDeeds(services, this)), m_copier(new PostCopier(services, this)),
      m_questions(new OfficialQuestions(services, this)), m_calendar(new CalendarView(BusinessDay::of(services.clock.now()), content())),
      m_rows(makePostsModel([this](const Post &post) { return receiversOf(post.kind, post.tagId, m_books.tags); })),
      m_list(new TableView(content())), m_views(new QStackedWidget(content())), m_places(new QStackedWidget(content())),
      m_drafts(new DraftBox(content())), m_wake(makeButton(ButtonLook::Link, content())), m_pane(new PostPane(content())),
      m_proofreader(new Proofreader(services, this)), m_back(makeButton(ButtonLook::Plain, this, "left")),
      m_today(makeButton(ButtonLook::Plain, this)), m_forth(makeButton(ButtonLook::Plain, this, "right")), m_shapes(new QButtonGroup(this))
{
    m_drag = new PostDrag(*this, *m_calendar, [this](PostId post, BusinessDay day, bool copies) { return outlook(post, day, copies); });
    m_list->setTable(m_rows.get());
    m_list->remember(services.memory, QStringLiteral("posts"));
    setListSearch(m_drafts->search());
    offer(commands());
    setPrimaryAction(command("write"));
    buildHeader();
    layOut();
    connectCommands();
    connectCalendar();
    connectDrafts();
    connectDeeds();
    setShape(shapeFromName(services.memory.value(shapeKey).toString()));
}

ContentPage::~ContentPage() = default;

void ContentPage::buildHeader()
{
    for (QPushButton *button : {m_back, m_today, m_forth})
        header()->addBesideTitle(button);
    for (const Shape shape : {Shape::Month, Shape::Week, Shape::List}) {
        QPushButton *button = makeButton(ButtonLook::Plain, this);
        button->setCheckable(true);
        m_shapes->addButton(button, static_cast<int>(shape));
        header()->addBesideTitle(button);
    }
    connect(m_back, &QPushButton::clicked, this, [this] { step(-1); });
    connect(m_forth, &QPushButton::clicked, this, [this] { step(1); });
    connect(m_today, &QPushButton::clicked, this, [this] { goTo(BusinessDay::of(m_services.clock.now())); });
    connect(m_shapes, &QButtonGroup::idClicked, this, [this](int id) { setShape(static_cast<Shape>(id)); });
}

QWidget *ContentPage::rightColumn()
{
    auto *right = new QWidget(content());
    right->setFixedWidth(rightWidth);
    auto *column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(metrics::gap);
    column->addWidget(m_drafts, 1);
    column->addWidget(m_wake, 0, Qt::AlignLeft);
    column->addWidget(m_pane);
    return right;
}

void ContentPage::layOut()
{
    auto *calendar = new Card(content());
    calendar->layout()->setContentsMargins(1, 1, 1, 1);
    calendar->body()->addWidget(m_calendar);
    auto *list = new Card(content());
    list->body()->addWidget(m_list);
    m_views->addWidget(calendar);
    m_views->addWidget(list);
    auto *board = new QWidget(content());
    auto *row = new QHBoxLayout(board);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(metrics::gap);
    row->addWidget(m_views, 1);
    row->addWidget(rightColumn());
    m_places->addWidget(board);
    auto *whole = new QVBoxLayout(content());
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(m_places);
}

std::vector<WindowCommand> ContentPage::commands()
{
    return {{"write", [] { return ContentPage::tr("Write an article"); }, "plus", {QKeySequence(Qt::CTRL | Qt::Key_N)}, "new post draft"},
            {"idea", [] { return ContentPage::tr("Note an idea"); }, "edit", {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_N)}, "new"},
            {"month", [] { return ContentPage::tr("Content: month"); }, "calendar", {}, "calendar"},
            {"week", [] { return ContentPage::tr("Content: week"); }, "calendar", {}, "calendar"},
            {"list", [] { return ContentPage::tr("Content: list"); }, "table", {}, "calendar"},
            {"today", [] { return ContentPage::tr("Content: this month"); }, "calendar", {}, "today calendar"},
            {"next-free",
             [] { return ContentPage::tr("Plan for the next free time"); },
             "clock",
             {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_P)},
             "schedule slot"},
            {"awake", [] { return ContentPage::tr("What needs this computer awake"); }, "moon", {}, "sleep timer"}};
}

void ContentPage::connectCommands()
{
    connect(command("write"), &QAction::triggered, this, [this] { writeNew(false); });
    connect(command("idea"), &QAction::triggered, this, [this] { writeNew(true); });
    connect(command("month"), &QAction::triggered, this, [this] { setShape(Shape::Month); });
    connect(command("week"), &QAction::triggered, this, [this] { setShape(Shape::Week); });
    connect(command("list"), &QAction::triggered, this, [this] { setShape(Shape::List); });
    connect(command("today"), &QAction::triggered, this, [this] { goTo(BusinessDay::of(m_services.clock.now())); });
    connect(command("next-free"), &QAction::triggered, this, &ContentPage::planNextFree);
    connect(command("awake"), &QAction::triggered, this, [this] { showWakeNeeds(*m_wake); });
    connect(m_wake, &QPushButton::clicked, this, [this] { showWakeNeeds(*m_wake); });
}

void ContentPage::connectCalendar()
{
    connect(m_calendar, &CalendarView::chosen, this, &ContentPage::choose);
    connect(m_calendar, &CalendarView::dayMoved, this, [this] {
        showHeader();
        refresh();
    });
    connect(m_calendar, &CalendarView::opened, this, [this](PostId post) { write(*postOf(post)); });
    connect(m_calendar, &CalendarView::newWanted, this, [this](BusinessDay day) { writeNew(false, day); });
    connect(m_calendar, &CalendarView::moveWanted, this, [this](PostId post, BusinessDay day) { putOn(post, day, false); });
    connect(m_calendar, &CalendarView::removeWanted, this, [this](PostId post) { m_deeds->remove(*postOf(post)); });
    connect(m_calendar, &CalendarView::crowdWanted, this, [this](BusinessDay day) {
        m_calendar->setCurrentDay(day);
        setShape(Shape::Week);
    });
    connect(m_calendar, &CalendarView::dragBegun, this, [this](PostId post, QPoint place) { m_drag->begin(*m_calendar, post, place); });
    connect(m_drag, &PostDrag::dropped, this, &ContentPage::putOn);
    connect(m_list, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            choose(m_rows->rowAt(row).id);
    });
    connect(m_list, &TableView::rowActivated, this, [this](int row) { write(m_rows->rowAt(row)); });
}

void ContentPage::connectDrafts()
{
    DraftList *list = m_drafts->list();
    connect(list, &DraftList::chosen, this, &ContentPage::choose);
    connect(list, &DraftList::opened, this, [this](PostId post) { write(*postOf(post)); });
    connect(list, &DraftList::removeWanted, this, [this](PostId post) { m_deeds->remove(*postOf(post)); });
    connect(list, &DraftList::dragBegun, this, [this, list](PostId post, QPoint place) { m_drag->begin(*list->viewport(), post, place); });
    connect(m_drafts, &DraftBox::searched, this, [this](const QString &words) {
        m_words = words;
        refresh();
    });
    connect(m_pane, &PostPane::wanted, this, &ContentPage::fulfil);
    connect(m_pane, &PostPane::copyWanted, m_copier, &PostCopier::copy);
    connect(m_copier, &PostCopier::copied, m_pane, &PostPane::noteCopied);
    connect(m_copier, &PostCopier::failed, this,
            [this](const Error &error, const std::function<void()> &again) { showDeedFailed(m_services.words(error), again); });
    connect(m_pane, &PostPane::finished, m_deeds, &ContentDeeds::finish);
    connect(m_proofreader, &Proofreader::proofed, this, &ContentPage::takeProof);
}

void ContentPage::connectDeeds()
{
    connect(m_deeds, &ContentDeeds::done, this,
            [this](const QString &sentence, const std::function<void()> &undo) { emit noticed(sentence, undo); });
    connect(m_deeds, &ContentDeeds::failed, this, [this](const Error &error, const std::function<void()> &again) {
        showDeedFailed(m_services.words(error), again);
        refresh(); // what was shown at once did not come about
    });
    connect(m_deeds, &ContentDeeds::made, this, [this](PostId post) { m_chosen = post; });
    connect(m_deeds, &ContentDeeds::changed, this, [this] { refresh(); });
    connect(m_questions, &OfficialQuestions::rightsLearned, this, [this] { refresh(); });
    connect(m_questions, &OfficialQuestions::tagsLearned, this, [this] { refresh(); });
}

void ContentPage::setShape(Shape shape)
{
    m_shape = shape;
    m_services.memory.set(shapeKey, shapeName(shape));
    m_shapes->button(static_cast<int>(shape))->setChecked(true);
    m_calendar->setSpan(shape == Shape::Week ? CalendarGrid::Span::Week : CalendarGrid::Span::Month);
    m_views->setCurrentIndex(shape == Shape::List ? 1 : 0);
    stopWriting();
    showHeader();
}

void ContentPage::goTo(BusinessDay day)
{
    m_calendar->setCurrentDay(day);
    stopWriting();
    showHeader();
    choose(m_calendar->currentPost());
    refresh();
}

void ContentPage::step(int direction)
{
    const QDate there = m_calendar->currentDay().date();
    goTo(BusinessDay(m_shape == Shape::Week ? there.addDays(7 * direction) : there.addMonths(direction)));
}

QString ContentPage::daysTitle() const
{
    const CalendarGrid grid = m_calendar->grid();
    return m_shape == Shape::Week ? format::dayRange(grid.first(), grid.last())
                                  : format::month(m_calendar->currentDay(), currentLanguage());
}

void ContentPage::showHeader()
{
    header()->setTitle(daysTitle());
    header()->setVisible(!isWriting());
}

void ContentPage::retranslate()
{
    setOnlyIcon(*m_back, m_shape == Shape::Week ? tr("The week before") : tr("The month before"));
    setOnlyIcon(*m_forth, m_shape == Shape::Week ? tr("The next week") : tr("The next month"));
    m_today->setText(tr("Today"));
    m_shapes->button(static_cast<int>(Shape::Month))->setText(tr("Month"));
    m_shapes->button(static_cast<int>(Shape::Week))->setText(tr("Week"));
    m_shapes->button(static_cast<int>(Shape::List))->setText(tr("List"));
    m_list->setAccessibleName(tr("Posts"));
    m_drafts->retranslate();
    if (m_editor)
        m_editor->retranslate();
    showHeader();
    showBooks();
}

void ContentPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && isWriting())
        stopWriting();
    else
        Page::keyPressEvent(event);
}

} // namespace yiren
