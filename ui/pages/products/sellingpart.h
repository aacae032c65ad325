#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "pages/products/paymentstart.h"
#include "storage/storagethread.h"
#include "time/clock.h"

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QStackedLayout;

namespace yiren {

class DetailPane;
class EmptyState;

// One part of what is sold: a line of tools, a list (or why there is none) and a pane at the right. A subclass asks for its rows in
// refresh() by read(); deeds go through write(), which shows the rows anew after each.
class SellingPart : public QWidget
{
    Q_OBJECT

public:
    SellingPart(const PageServices &services, QWidget *parent);
    ~SellingPart() override;

    virtual void refresh() = 0;
    virtual void retranslate() = 0;
    virtual void beginNew() = 0;                              // opens the form for another one
    virtual void showWaiting() {}                             // narrows the rows to what is counted as waiting
    virtual QLineEdit *listSearch() const { return nullptr; } // for Ctrl+F

signals:
    void noticed(const QString &sentence, const std::function<void()> &undo);
    void deedFailed(const Error &error, const std::function<void()> &again);
    void loaded();
    void loadFailed(const Error &error);
    void productWanted(int kind);                  // as ProductKind: there is none that this part needs
    void paymentWanted(const PaymentStart &start); // 收款
    void leadWanted(const QByteArray &page, const QString &target);

protected:
    const PageServices &services() const { return m_services; }
    qint64 now() const { return m_services.clock.now().toMSecsSinceEpoch(); }
    BusinessDay today() const { return BusinessDay::ofMs(now()); }
    std::function<QString()> whyNoMoney() const; // for SalePane: nothing says why, money can be taken
    QHBoxLayout *tools() const { return m_tools; }
    void layOut(QWidget *list, DetailPane *pane);
    void showList();
    void showNothing(const char *icon, const QString &sentence, const QString &action, const QString &detail = {});
    virtual void emptyActionTriggered() { beginNew(); }
    void beginWhenRead() { m_isNewWanted = true; } // the form is asked for before its choices are there

    // A later reading takes the place of an earlier one.
    template <typename T>
    void read(std::function<Result<T>(Database &)> work, std::function<void(const T &)> show)
    {
        auto job = m_services.storage.read<T>(std::move(work));
        job->then(this, [this, show = std::move(show)](const Result<T> &result) {
            if (result) {
                show(*result);
                emit loaded();
                if (std::exchange(m_isNewWanted, false))
                    beginNew();
            } else if (result.error().kind != ErrorKind::Cancelled) {
                emit loadFailed(result.error());
            }
        });
        job->start();
        m_reading = std::move(job);
    }

    // `refused` shows what was wrong beside the fields it was typed into; without it the page says so and does it again.
    template <typename T>
    void write(std::function<Result<T>(Database &, qint64 now)> work, std::function<void(const T &)> after,
               std::function<void(const Error &)> refused = {})
    {
        std::erase_if(m_writing, [](const auto &job) { return job->isFinished(); });
        auto job = m_services.storage.write<T>([work, at = now()](Database &database) { return work(database, at); });
        job->then(this, [this, work, after, refused](const Result<T> &result) {
            if (result) {
                after(*result);
                refresh();
            } else if (result.error().kind != ErrorKind::Cancelled && refused) {
                refused(result.error());
            } else if (result.error().kind != ErrorKind::Cancelled) {
                emit deedFailed(result.error(), [this, work, after] { write<T>(work, after); });
            }
        });
        job->start();
        m_writing.push_back(std::move(job));
    }

private:
    PageServices m_services;
    QHBoxLayout *m_tools;
    QStackedLayout *m_stack;
    EmptyState *m_nothing;
    bool m_isNewWanted = false;
    std::unique_ptr<JobBase, AbandonJob> m_reading;
    std::vector<std::unique_ptr<JobBase, AbandonJob>> m_writing;
};

} // namespace yiren
