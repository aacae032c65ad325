#pragma once

#include "base/job.h"
#include "content/post.h"
#include "customers/customerliststore.h"
#include "frame/pageservices.h"
#include "frame/paletteentry.h"
#include "orders/orderliststore.h"
#include "products/productstore.h"
#include "search/pinyin.h"

#include <QObject>
#include <QTimer>

#include <atomic>

namespace yiren {

class CommandList;
class CommandPalette;
class MainWindow;
class PhoneKeyring;

// What the palette finds: days, actions and pages at once, posts, customers, products and orders when typing pauses, from the lane that
// reads. Whatever was searched for words that are no longer there is dropped.
class WindowSearch : public QObject
{
    Q_OBJECT

public:
    WindowSearch(MainWindow &window, CommandList &commands, const PageServices &services);
    ~WindowSearch() override;

    void open();
    void dismiss();
    bool isOpen() const;
    CommandPalette &palette(); // made when it is asked for the first time, as the pinyin: a start should not wait for them

private:
    struct Books {
        std::vector<ListedCustomer> customers;
        std::vector<ListedOrder> orders;
        std::vector<Post> posts;
        std::vector<ListedProduct> products;
    };

    void take(const QString &typed);
    void show();
    std::vector<PaletteEntry> found(const QString &typed) const;
    void addDay(std::vector<PaletteEntry> &entries, const QString &typed) const;
    void addCommands(std::vector<PaletteEntry> &entries, const QString &typed) const;
    void addOrders(std::vector<PaletteEntry> &entries) const;
    void addCustomers(std::vector<PaletteEntry> &entries) const;
    void addProducts(std::vector<PaletteEntry> &entries) const;
    void addPosts(std::vector<PaletteEntry> &entries) const;
    PaletteEntry entryOf(const ListedOrder &order) const;
    void searchBooks();
    void drop();

    MainWindow &m_window;
    CommandList &m_commands;
    const PageServices &m_services;
    CommandPalette *m_palette = nullptr;
    PhoneKeyring *m_phones = nullptr;       // made with the palette
    std::shared_ptr<const Pinyin> m_pinyin; // also the lane's that reads
    QTimer m_pause;
    Books m_books;
    std::shared_ptr<std::atomic_bool> m_isWanted; // what the lane has not begun when it is dropped is not begun at all
    JobHandle<Books> m_job;
};

} // namespace yiren
