#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "retention/actionoutcomes.h"
#include "retention/customeroutlook.h"
#include "storage/storagethread.h"

#include <QObject>

#include <atomic>
#include <map>
#include <memory>

namespace yiren {

// What to do next for whom, how often each rule worked, and what each customer is likely to do. The models are fitted on a thread of the
// pool, once a day and when the orders of the days before have changed.
class NextActionReader : public QObject
{
    Q_OBJECT

public:
    NextActionReader(const PageServices &services, QObject *parent);
    ~NextActionReader() override;

    void read();
    bool isRead() const { return m_known.has_value(); }
    const std::vector<NextAction> &actions() const; // in the order of the rules
    const RuleOutcome *outcomeOf(ActionRule rule) const;
    std::optional<NextAction> actionOf(CustomerId customer) const;
    std::optional<CustomerOutlook> outlook(CustomerId customer) const; // nothing: no paid order, or not read yet

    // "发过了", and back.
    void noteDone(const NextAction &action);

signals:
    void came();
    void failed(const Error &error, const std::function<void()> &again);
    void done(const QString &sentence, const std::function<void()> &undo);

private:
    struct Known {
        std::vector<NextAction> actions;
        std::vector<RuleOutcome> outcomes;
    };
    // Shared: of 50,000 customers they are not copied by the window's thread.
    struct Ledger {
        QString mark;
        std::shared_ptr<const std::vector<Buyer>> buyers; // nothing: as before
    };
    struct Models {
        ShopOutlook shop;
        std::map<CustomerId, double> alive; // empty where too few bought to fit a model
    };
    using Shared = std::shared_ptr<const Models>;

    void take(const Ledger &ledger, BusinessDay today);
    void fit(const Ledger &ledger, BusinessDay today);
    void readActions();
    void take(const Result<StorageThread::Versioned<Known>> &known, qint64 hour);
    void noteDue();
    void takeBack(const NextAction &action);
    qint64 now() const;

    PageServices m_services;
    std::shared_ptr<std::atomic_bool> m_isDropped;
    std::optional<BusinessDay> m_notedOn;
    Shared m_models;
    std::optional<Known> m_known;
    bool m_isStale = false; // asked for again while it was on its way
    // Of the data file that m_models and m_known are of.
    std::optional<qint64> m_ledgerVersion{};
    std::optional<qint64> m_version{};
    qint64 m_hour = 0; // since 1970, of m_known
    JobHandle<StorageThread::Versioned<Ledger>> m_ledger;
    JobHandle<Shared> m_fitting;
    JobHandle<StorageThread::Versioned<Known>> m_reading;
    JobHandle<bool> m_noting;
    JobHandle<bool> m_deed;
};

} // namespace yiren
