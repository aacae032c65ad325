#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "retention/actionoutcomes.h"
#include "retention/purchasereading.h"
#include "storage/storagethread.h"

#include <QObject>

#include <atomic>
#include <map>
#include <memory>

namespace yiren {

// What to do next for whom, and how often each rule worked. The chance to be active is fitted on a thread of the pool, once a day.
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
    using Buyers = std::shared_ptr<const std::vector<Buyer>>;
    using Chances = std::shared_ptr<const std::map<CustomerId, double>>;

    void fit(const Buyers &buyers, BusinessDay today);
    void readActions();
    void take(const Result<StorageThread::Versioned<Known>> &known, qint64 hour);
    void noteDue();
    void takeBack(const NextAction &action);
    qint64 now() const;

    PageServices m_services;
    std::shared_ptr<std::atomic_bool> m_isDropped;
    std::optional<BusinessDay> m_fittedOn;
    std::optional<BusinessDay> m_notedOn;
    Chances m_alive; // by customer; empty where too few bought to fit a model
    std::optional<Known> m_known;
    bool m_isStale = false;            // asked for again while it was on its way
    std::optional<qint64> m_version{}; // of the data file that m_known is of
    qint64 m_hour = 0;                 // since 1970, likewise
    JobHandle<StorageThread::Versioned<Buyers>> m_buyers;
    JobHandle<Chances> m_fitting;
    JobHandle<StorageThread::Versioned<Known>> m_reading;
    JobHandle<bool> m_noting;
    JobHandle<bool> m_deed;
};

} // namespace yiren
