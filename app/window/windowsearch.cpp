#include "window/windowsearch.h"

#include "content/poststore.h"
#include "formatting/format.h"
#include "frame/commandlist.h"
#include "frame/commandpalette.h"
#include "pages/customers/customerwords.h"
#include "pages/customers/phonekeyring.h"
#include "pages/products/productwords.h"
#include "search/daywords.h"
#include "search/textmatch.h"
#include "storage/storagethread.h"
#include "time/clock.h"
#include "window/mainwindow.h"

#include <algorithm>
#include <chrono>

namespace yiren {

namespace {

using namespace std::chrono_literals;

constexpr auto pauseOfTyping = 150ms;
constexpr size_t ordersShown = 6;
constexpr size_t postsShown = 5;
constexpr size_t productsShown = 5;
constexpr int customersShown = 5;

// A single letter or digit says nothing of an order, a post or a person; a single Chinese character may.
bool canBeInTheBooks(const QString &typed)
{
    return typed.size() > 1 || (typed.size() == 1 && typed[0].unicode() >= 0x3400);
}

// One person's products are few: all are read and matched here, by pinyin too. The best match first, then as the list has them.
Result<std::vector<ListedProduct>> productsCalled(Database &database, AccountId account, const QString &typed, const Pinyin &pinyin)
{
    const auto products = ProductStore(database).products(account);
    if (!products)
        return products;
    std::vector<std::pair<int, const ListedProduct *>> matches;
    for (const ListedProduct &listed : *products) {
        if (const auto rank = matchRank(listed.product.name, typed, pinyin))
            matches.emplace_back(*rank, &listed);
    }
    std::ranges::stable_sort(matches, {}, [](const auto &match) { return match.first; });
    std::vector<ListedProduct> best;
    for (size_t i = 0; i < std::min(matches.size(), productsShown); ++i)
        best.push_back(*matches[i].second);
    return best;
}

} // namespace

WindowSearch::WindowSearch(MainWindow &window, CommandList &commands, const PageServices &services)
    : QObject(&window), m_window(window), m_commands(commands), m_services(services)
{
    m_pause.setSingleShot(true);
    m_pause.setInterval(pauseOfTyping);
    connect(&m_pause, &QTimer::timeout, this, &WindowSearch::searchBooks);
}

WindowSearch::~WindowSearch()
{
    drop();
}

CommandPalette &WindowSearch::palette()
{
    if (m_palette)
        return *m_palette;
    m_pinyin = std::make_shared<const Pinyin>();
    m_palette = new CommandPalette(m_window);
    m_phones = new PhoneKeyring(m_services, this);
    connect(m_palette, &CommandPalette::typedChanged, this, &WindowSearch::take);
    connect(m_palette, &CommandPalette::dismissed, this, &WindowSearch::drop);
    return *m_palette;
}

void WindowSearch::open()
{
    palette().openEmpty();
}

void WindowSearch::dismiss()
{
    if (m_palette)
        m_palette->dismiss();
}

bool WindowSearch::isOpen() const
{
    return m_palette && m_palette->isVisible();
}

void WindowSearch::take(const QString &typed)
{
    drop();
    if (canBeInTheBooks(typed))
        m_pause.start();
    show();
}

void WindowSearch::drop()
{
    m_pause.stop();
    if (m_isWanted)
        *m_isWanted = false;
    m_job.reset();
    m_books = {};
}

void WindowSearch::show()
{
    m_palette->setEntries(found(m_palette->typed()), m_pause.isActive() || (m_job && !m_job->isFinished()));
}

std::vector<PaletteEntry> WindowSearch::found(const QString &typed) const
{
    std::vector<PaletteEntry> entries;
    addDay(entries, typed);
    addCommands(entries, typed);
    addPosts(entries);
    addCustomers(entries);
    addProducts(entries);
    addOrders(entries);
    return entries;
}

void WindowSearch::addDay(std::vector<PaletteEntry> &entries, const QString &typed) const
{
    const auto day = dayOfWords(typed, BusinessDay::of(m_services.clock.now()));
    if (!day)
        return;
    const QString target = QStringLiteral("day:") + day->toText();
    const auto run = [&window = m_window, target] { window.showPage("reconcile", target); };
    entries.push_back({tr("Days"),
                       "calendar",
                       tr("Reconciliation of %1").arg(format::fullDay(*day)),
                       format::longDay(*day, m_services.language.language()),
                       {},
                       true,
                       run});
}

// Of equals those of the page in front come first, then as the list has them.
void WindowSearch::addCommands(std::vector<PaletteEntry> &entries, const QString &typed) const
{
    struct Match {
        int rank;
        bool isElsewhere;
        const CommandList::Entry *entry;
    };
    for (const auto kind : {CommandList::Kind::Action, CommandList::Kind::Page}) {
        std::vector<Match> matches;
        for (const CommandList::Entry &entry : m_commands.entries()) {
            const bool isPalette = entry.page.isEmpty() && entry.command.name == "search";
            const QString text = entry.command.text() + u' ' + QString::fromUtf8(entry.command.words);
            const auto rank = matchRank(text, typed, *m_pinyin);
            if (entry.kind == kind && rank && !isPalette)
                matches.push_back({*rank, entry.page != m_commands.pageInFront(), &entry});
        }
        std::stable_sort(matches.begin(), matches.end(),
                         [](const Match &a, const Match &b) { return std::tie(a.rank, a.isElsewhere) < std::tie(b.rank, b.isElsewhere); });
        for (const Match &match : matches) {
            const CommandList::Entry &entry = *match.entry;
            const CommandList::Entry *page = m_commands.find({}, entry.page);
            entries.push_back({kind == CommandList::Kind::Action ? tr("Actions") : tr("Pages"), entry.command.iconName,
                               entry.command.text(), page ? page->command.text() : QString(), keysText(entry.command), entry.isPossible(),
                               [&list = m_commands, entry] { list.run(entry); }});
        }
    }
}

PaletteEntry WindowSearch::entryOf(const ListedOrder &listed) const
{
    const Order &order = listed.order;
    const qint64 now = m_services.clock.now().toMSecsSinceEpoch();
    QStringList details{order.product};
    if (listed.listedAt() > 0)
        details.append(format::momentSeenFrom(listed.listedAt(), now, m_services.language.language()));
    details.removeAll(QString());
    const QString target = QStringLiteral("order:") + order.outTradeNo.toString();
    return {tr("Orders"),
            "orders",
            order.outTradeNo.toString(),
            details.join(QStringLiteral(" · ")),
            format::money(order.amount),
            true,
            [&window = m_window, target] { window.showPage("orders", target); }};
}

void WindowSearch::addOrders(std::vector<PaletteEntry> &entries) const
{
    for (size_t i = 0; i < std::min(m_books.orders.size(), ordersShown); ++i)
        entries.push_back(entryOf(m_books.orders[i]));
    if (m_books.orders.size() <= ordersShown)
        return;
    const QString target = QStringLiteral("words:") + m_palette->typed();
    const auto run = [&window = m_window, target] { window.showPage("orders", target); };
    entries.push_back({tr("Orders"), "more", tr("There are more: show all on the page of orders"), {}, {}, true, run});
}

void WindowSearch::addPosts(std::vector<PaletteEntry> &entries) const
{
    for (const Post &post : m_books.posts) {
        const QString target = QStringLiteral("post:%1").arg(toInteger(post.id));
        const QString when = post.due ? format::moment(post.due->atMs) : QString();
        entries.push_back({tr("Posts"), "content", format::oneLine(post.article.title), when, {}, true, [&window = m_window, target] {
                               window.showPage("content", target);
                           }});
    }
}

void WindowSearch::addCustomers(std::vector<PaletteEntry> &entries) const
{
    for (const ListedCustomer &listed : m_books.customers) {
        const QString target = QStringLiteral("customer:%1").arg(toInteger(listed.customer.id));
        entries.push_back({tr("Customers"), "customers", format::oneLine(customerNameText(listed)),
                           format::oneLine(customerSourceText(listed.customer)), format::money(listed.customer.figures.kept()), true,
                           [&window = m_window, target] { window.showPage("customers", target); }});
    }
}

void WindowSearch::addProducts(std::vector<PaletteEntry> &entries) const
{
    for (const ListedProduct &listed : m_books.products) {
        const QString target = QStringLiteral("product:%1").arg(toInteger(listed.product.id));
        entries.push_back({tr("Products"), "list", format::oneLine(listed.product.name), productKindWord(listed.product.kind),
                           format::money(listed.product.price), true, [&window = m_window, target] { window.showPage("orders", target); }});
    }
}

void WindowSearch::searchBooks()
{
    m_isWanted = std::make_shared<std::atomic_bool>(true);
    m_job = m_services.storage.read<Books>([account = m_services.account.id, words = m_palette->typed(), phones = m_phones->key(),
                                            day = BusinessDay::of(m_services.clock.now()), pinyin = m_pinyin,
                                            wanted = m_isWanted](Database &database) -> Result<Books> {
        if (!*wanted)
            return Books();
        auto orders =
            OrderListStore(database).page(account, {std::nullopt, std::nullopt, words}, std::nullopt, static_cast<int>(ordersShown) + 1);
        PostFilter filter;
        filter.words = words;
        auto posts = orders ? PostStore(database).posts(account, filter) : failure(orders.error());
        if (!posts)
            return failure(posts.error());
        auto customers =
            CustomerListStore(database, account, day).page({{}, words, phones}, {CustomerSort::LastEvent, true, {}, customersShown});
        if (!customers)
            return failure(customers.error());
        auto products = productsCalled(database, account, words, *pinyin);
        if (!products)
            return failure(products.error());
        std::sort(posts->begin(), posts->end(), [](const Post &a, const Post &b) { return a.editedAt > b.editedAt; });
        posts->resize(std::min(posts->size(), postsShown));
        return Books{std::move(*customers), std::move(*orders), std::move(*posts), std::move(*products)};
    });
    m_job->then(this, [this](const Result<Books> &books) {
        if (books)
            m_books = *books;
        show();
    });
    m_job->start();
}

} // namespace yiren
