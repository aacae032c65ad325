#include "pages/products/coursespart.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/products/coursepane.h"
#include "pages/products/productwords.h"
#include "products/coursedeeds.h"
#include "products/enrolmentstore.h"
#include "products/holderstore.h"
#include "products/productstore.h"
#include "widgets/buttons.h"
#include "widgets/card.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

namespace yiren {

namespace {

constexpr int namesOffered = 500;

struct CoursesModelWords {
    Q_DECLARE_TR_FUNCTIONS(Courses)
};

std::unique_ptr<EnrolmentsModel> makeEnrolmentsModel()
{
    using Column = EnrolmentsModel::Column;
    std::vector<Column> columns{
        Column(
            "holder", [] { return CoursesModelWords::tr("For whom"); }, [](const Enrolment &row) { return holderText(row.holder); })
            .looks(TableBase::CellLook::Strong)
            .wide(140),
        Column(
            "course", [] { return CoursesModelWords::tr("Course"); }, [](const Enrolment &row) { return format::oneLine(row.productName); })
            .wide(200)
            .stretched(),
        Column(
            "done", [] { return CoursesModelWords::tr("Done"); },
            [](const Enrolment &row) { return QStringLiteral("%1 / %2").arg(row.done.size()).arg(row.sessions); })
            .asNumber()
            .wide(80),
        Column(
            "state", [] { return CoursesModelWords::tr("State"); },
            [](const Enrolment &row) {
                return row.isComplete() ? CoursesModelWords::tr("Completed")
                                        : CoursesModelWords::tr("%1 left").arg(row.sessions - qint64(row.done.size()));
            })
            .asChip([](const Enrolment &row) { return row.isComplete() ? Meaning::Good : Meaning::Info; })
            .wide(96),
        Column(
            "enrolled", [] { return CoursesModelWords::tr("Enrolled"); },
            [](const Enrolment &row) { return format::fullDay(BusinessDay::ofMs(row.enrolledAt)); })
            .looks(TableBase::CellLook::Secondary)
            .wide(110)
            .givingWay(1),
    };
    return std::make_unique<EnrolmentsModel>(std::move(columns), [](const Enrolment &row) { return QString::number(toInteger(row.id)); });
}

} // namespace

CoursesPart::CoursesPart(const PageServices &services, QWidget *parent)
    : SellingPart(services, parent), m_model(makeEnrolmentsModel()), m_table(new TableView(this)), m_pane(new CoursePane(this)),
      m_new(makeButton(ButtonLook::Primary, this, "plus"))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("enrolments"));
    tools()->addStretch();
    tools()->addWidget(m_new);
    auto *card = new Card(this);
    card->body()->addWidget(m_table);
    layOut(card, m_pane);
    connect(m_new, &QPushButton::clicked, this, [this] { beginNew(); });
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            m_pane->showEnrolment(m_model->rowAt(row));
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_pane->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &CoursePane::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &CoursePane::saleWanted, this, &CoursesPart::enrolSomebody);
    m_pane->setMayNotTake(whyNoMoney());
    connect(m_pane, &CoursePane::paymentWanted, this, &CoursesPart::paymentWanted);
    connect(m_pane, &CoursePane::lessonWanted, this, &CoursesPart::setLesson);
    connect(m_pane, &CoursePane::leaveWanted, this, [this](const Enrolment &enrolment) { setLeft(enrolment, true); });
}

CoursesPart::~CoursesPart() = default;

void CoursesPart::refresh()
{
    read<Books>(
        [account = services().account.id](Database &database) -> Result<Books> {
            auto enrolments = EnrolmentStore(database).enrolments(account);
            const auto products = ProductStore(database).products(account);
            auto customers = HolderStore(database).names(account, namesOffered);
            if (!enrolments || !products)
                return failure(enrolments ? products.error() : enrolments.error());
            if (!customers)
                return failure(customers.error());
            return Books{std::move(*enrolments), ofKind(*products, ProductKind::Course), std::move(*customers)};
        },
        [this](const Books &books) { take(books); });
}

void CoursesPart::take(const Books &books)
{
    m_books = books;
    m_model->setRows(books.enrolments);
    m_new->setEnabled(!books.courses.empty());
    m_new->setToolTip(books.courses.empty() ? tr("There is no course for sale yet: add one first.") : QString());
    const auto shown = m_pane->shown();
    const auto row = shown ? m_model->rowOf(QString::number(toInteger(*shown))) : std::nullopt;
    if (row)
        m_pane->showEnrolment(m_model->rowAt(*row));
    else if (shown)
        m_pane->hide();
    if (!books.enrolments.empty())
        return showList();
    if (books.courses.empty())
        showNothing("content", tr("There is no course for sale yet."), tr("Add a course"),
                    tr("It needs a name, a price and how many sessions it has."));
    else
        showNothing("content", tr("Nobody is in a course yet."), tr("Enrol somebody"));
}

void CoursesPart::emptyActionTriggered()
{
    if (m_books && m_books->courses.empty())
        emit productWanted(static_cast<int>(ProductKind::Course));
    else
        beginNew();
}

void CoursesPart::beginNew()
{
    if (!m_books || m_books->courses.empty())
        return;
    m_table->clearSelection();
    m_pane->showSale({tr("Enrol somebody"), tr("Course"), tr("Enrol")}, m_books->courses, m_books->customers);
}

void CoursesPart::enrolSomebody(ProductId course, const QString &name)
{
    write<Enrolment>([account = services().account.id, course, name](Database &database,
                                                                     qint64 at) { return enrol(database, account, course, name, at); },
                     [this](const Enrolment &enrolment) {
                         m_pane->showEnrolment(enrolment);
                         emit noticed(tr("%1 is in the course.").arg(holderText(enrolment.holder)),
                                      [this, enrolment] { setLeft(enrolment, true); });
                     },
                     [this](const Error &error) { m_pane->sayError(services().words(error)); });
}

void CoursesPart::setLesson(const Enrolment &enrolment, int session, bool isDone)
{
    write<Enrolment>(
        [enrolment, session, isDone](Database &database, qint64 at) {
            return yiren::setLesson(database, enrolment.account, enrolment.id, session, isDone, at);
        },
        [this, session, isDone](const Enrolment &after) {
            const QString who = holderText(after.holder);
            emit noticed(isDone ? tr("%1: session %2 is done.").arg(who).arg(session)
                                : tr("%1: session %2 is open again.").arg(who).arg(session),
                         [this, after, session, isDone] { setLesson(after, session, !isDone); });
        });
}

void CoursesPart::setLeft(const Enrolment &enrolment, bool hasLeft)
{
    write<Enrolment>(
        [enrolment, hasLeft](Database &database, qint64 at) -> Result<Enrolment> {
            if (auto set = setEnrolmentCancelled(database, enrolment.account, enrolment.id, hasLeft, at); !set)
                return failure(set.error());
            return enrolment;
        },
        [this, hasLeft](const Enrolment &left) {
            const QString who = holderText(left.holder);
            emit noticed(hasLeft ? tr("%1 is not in the course any more.").arg(who) : tr("%1 is in the course again.").arg(who),
                         [this, left, hasLeft] { setLeft(left, !hasLeft); });
        });
}

void CoursesPart::retranslate()
{
    m_new->setText(tr("Enrol somebody"));
    m_table->setAccessibleName(tr("Places in courses"));
    if (m_pane->isAsking())
        m_pane->hide();
    if (m_books)
        take(*m_books);
}

} // namespace yiren
