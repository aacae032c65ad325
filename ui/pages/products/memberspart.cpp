#include "pages/products/memberspart.h"

#include "formatting/format.h"
#include "models/tableview.h"
#include "pages/products/memberpane.h"
#include "pages/products/productwords.h"
#include "products/holderstore.h"
#include "products/membershipdeeds.h"
#include "products/membershipstore.h"
#include "products/productstore.h"
#include "widgets/buttons.h"
#include "widgets/card.h"

#include <QButtonGroup>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <array>

namespace yiren {

namespace {

constexpr int memberNamesOffered = 500;
constexpr std::array<int, 3> withinDays{0, 7, 30}; // 0: all

struct MembersModelWords {
    Q_DECLARE_TR_FUNCTIONS(Members)
};

bool endsWithin(const Membership &membership, BusinessDay today, int days)
{
    return days == 0 || membership.last <= today.plusDays(days);
}

std::unique_ptr<MembersModel> makeMembersModel(const Clock &clock)
{
    using Column = MembersModel::Column;
    const auto today = [&clock] { return BusinessDay::of(clock.now()); };
    std::vector<Column> columns{
        Column(
            "holder", [] { return MembersModelWords::tr("Member"); }, [](const Membership &row) { return holderText(row.holder); })
            .looks(TableBase::CellLook::Strong)
            .wide(140),
        Column(
            "level", [] { return MembersModelWords::tr("Level"); }, [](const Membership &row) { return format::oneLine(row.level); })
            .wide(110),
        Column(
            "product", [] { return MembersModelWords::tr("Product"); },
            [](const Membership &row) { return format::oneLine(row.productName); })
            .looks(TableBase::CellLook::Secondary)
            .wide(160)
            .stretched()
            .givingWay(1),
        Column(
            "last", [] { return MembersModelWords::tr("Until"); }, [](const Membership &row) { return format::fullDay(row.last); })
            .sortedBy([](const Membership &a, const Membership &b) { return a.last < b.last; })
            .wide(110),
        Column(
            "left", [] { return MembersModelWords::tr("State"); }, [today](const Membership &row) { return daysLeftText(row, today()); })
            .asChip([today](const Membership &row) {
                return endsWithin(row, today(), 7) ? Meaning::Wrong : endsWithin(row, today(), 30) ? Meaning::Attention : Meaning::Good;
            })
            .wide(110),
    };
    return std::make_unique<MembersModel>(std::move(columns), [](const Membership &row) { return QString::number(toInteger(row.id)); });
}

} // namespace

MembersPart::MembersPart(const PageServices &services, QWidget *parent)
    : SellingPart(services, parent), m_model(makeMembersModel(services.clock)), m_table(new TableView(this)), m_pane(new MemberPane(this)),
      m_within(new QButtonGroup(this)), m_new(makeButton(ButtonLook::Primary, this, "plus"))
{
    m_table->setTable(m_model.get());
    m_table->remember(services.memory, QStringLiteral("members"));
    for (size_t i = 0; i < withinDays.size(); ++i) {
        auto *choice = makeButton(ButtonLook::Plain, this);
        choice->setCheckable(true);
        m_within->addButton(choice, static_cast<int>(i));
        m_choices.push_back(choice);
        tools()->addWidget(choice);
    }
    m_choices.front()->setChecked(true);
    tools()->addStretch();
    tools()->addWidget(m_new);
    auto *card = new Card(this);
    card->body()->addWidget(m_table);
    layOut(card, m_pane);
    connectParts();
}

MembersPart::~MembersPart() = default;

void MembersPart::connectParts()
{
    connect(m_within, &QButtonGroup::idClicked, this, [this] { showRows(); });
    connect(m_new, &QPushButton::clicked, this, [this] { beginNew(); });
    connect(m_table, &TableView::rowChosen, this, [this](int row) {
        if (row >= 0)
            showPane(m_model->rowAt(row));
    });
    connect(m_table, &TableView::rowActivated, this, [this] { m_pane->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &MemberPane::closed, this, [this] { m_table->setFocus(Qt::OtherFocusReason); });
    connect(m_pane, &MemberPane::saleWanted, this, [this](ProductId product, const QString &name) {
        sell([account = services().account.id, product, name](Database &database, qint64 at) {
            return addMembership(database, account, product, name, at);
        });
    });
    connect(m_pane, &MemberPane::renewWanted, this, [this](const Membership &membership) {
        sell([membership](Database &database, qint64 at) { return renewMembership(database, membership, at); });
    });
    m_pane->setMayNotTake(whyNoMoney());
    connect(m_pane, &MemberPane::paymentWanted, this, &MembersPart::paymentWanted);
    connect(m_pane, &MemberPane::takeBackWanted, this, [this](const Membership &membership) { setTakenBack(membership, true); });
}

void MembersPart::refresh()
{
    read<Books>(
        [account = services().account.id, today = today()](Database &database) -> Result<Books> {
            auto memberships = MembershipStore(database).running(account, today);
            const auto products = ProductStore(database).products(account);
            auto customers = HolderStore(database).names(account, memberNamesOffered);
            if (!memberships || !products)
                return failure(memberships ? products.error() : memberships.error());
            if (!customers)
                return failure(customers.error());
            return Books{std::move(*memberships), ofKind(*products, ProductKind::Membership), std::move(*customers)};
        },
        [this](const Books &books) { take(books); });
}

void MembersPart::take(const Books &books)
{
    m_books = books;
    m_new->setEnabled(!books.products.empty());
    m_new->setToolTip(books.products.empty() ? tr("There is no membership for sale yet: add one first.") : QString());
    for (size_t i = 0; i < withinDays.size(); ++i) {
        const auto count = std::count_if(books.memberships.begin(), books.memberships.end(), [this, i](const Membership &membership) {
            return endsWithin(membership, today(), withinDays[i]);
        });
        m_choices[i]->setText(i == 0 ? tr("All members %1").arg(format::count(count))
                                     : tr("End in %1 days: %2").arg(withinDays[i]).arg(format::count(count)));
    }
    showRows();
}

void MembersPart::showPane(const Membership &membership)
{
    const auto isIt = [&membership](const Product &one) { return one.id == membership.product; };
    m_pane->showMembership(membership, today(), m_books && std::any_of(m_books->products.begin(), m_books->products.end(), isIt));
}

void MembersPart::showRows()
{
    if (!m_books)
        return;
    std::vector<Membership> rows = m_books->memberships;
    const int days = withinDays[static_cast<size_t>(m_within->checkedId())];
    std::erase_if(rows, [this, days](const Membership &row) { return !endsWithin(row, today(), days); });
    const bool isNone = rows.empty();
    m_model->setRows(std::move(rows));
    const auto shown = m_pane->shown();
    const auto row = shown ? m_model->rowOf(QString::number(toInteger(*shown))) : std::nullopt;
    if (row)
        showPane(m_model->rowAt(*row));
    else if (shown)
        m_pane->hide();
    if (!isNone)
        return showList();
    if (!m_books->memberships.empty())
        showNothing("check", tr("No membership ends within %1 days.").arg(days), tr("Show all members"));
    else if (m_books->products.empty())
        showNothing("customers", tr("There is no membership for sale yet."), tr("Add a membership"),
                    tr("It needs a name, a price, how many months it lasts and its level."));
    else
        showNothing("customers", tr("There are no members yet."), tr("Add a member"));
}

void MembersPart::emptyActionTriggered()
{
    if (m_books && !m_books->memberships.empty()) {
        m_choices.front()->setChecked(true);
        showRows();
    } else if (m_books && m_books->products.empty()) {
        emit productWanted(static_cast<int>(ProductKind::Membership));
    } else {
        beginNew();
    }
}

void MembersPart::showWaiting()
{
    m_choices.back()->setChecked(true);
    showRows();
}

void MembersPart::beginNew()
{
    if (!m_books || m_books->products.empty())
        return;
    m_table->clearSelection();
    m_pane->showSale({tr("Add a member"), tr("Membership"), tr("Add")}, m_books->products, m_books->customers);
}

void MembersPart::sell(std::function<Result<Membership>(Database &, qint64)> work)
{
    write<Membership>(
        std::move(work),
        [this](const Membership &membership) {
            showPane(membership);
            emit noticed(tr("%1 is a member until %2.").arg(holderText(membership.holder), format::fullDay(membership.last)),
                         [this, membership] { setTakenBack(membership, true); });
        },
        [this](const Error &error) { m_pane->sayError(services().words(error)); });
}

void MembersPart::setTakenBack(const Membership &membership, bool isTakenBack)
{
    write<Membership>(
        [membership, isTakenBack](Database &database, qint64 at) -> Result<Membership> {
            if (auto set = setMembershipCancelled(database, membership.account, membership.id, isTakenBack, at); !set)
                return failure(set.error());
            return membership;
        },
        [this, isTakenBack](const Membership &changed) {
            const QString who = holderText(changed.holder);
            const QString until = format::fullDay(changed.last);
            emit noticed(isTakenBack ? tr("The period of %1 until %2 is taken back.").arg(who, until)
                                     : tr("%1 is a member until %2 again.").arg(who, until),
                         [this, changed, isTakenBack] { setTakenBack(changed, !isTakenBack); });
        });
}

void MembersPart::retranslate()
{
    m_new->setText(tr("Add a member"));
    m_table->setAccessibleName(tr("Members"));
    if (m_pane->isAsking())
        m_pane->hide();
    if (m_books)
        take(*m_books);
}

} // namespace yiren
