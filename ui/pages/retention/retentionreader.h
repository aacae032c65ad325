#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "pages/retention/winbackcard.h"
#include "retention/retentionreading.h"
#include "storage/storagethread.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace yiren {

// Reads what the page shows, beside what lists are read from: first who came and stays, which is told at once; then who bought, with the
// models on a thread of the pool; then who was contacted. What was begun for another choice is dropped and told to end; the same choice is
// not read again where nobody has written since.
class RetentionReader : public QObject
{
    Q_OBJECT

public:
    struct Reading {
        RetentionReading reading;
        std::vector<WinBackCandidate> list; // without who was contacted
    };

    RetentionReader(const PageServices &services, QObject *parent);
    ~RetentionReader() override;

    void read(const RetentionPlan &plan);
    void readContacts(); // anew: who was contacted, and what came of it
    const RetentionReading *reading() const { return m_reading ? &m_reading->reading : nullptr; }

signals:
    void came();                                  // reading() is new; `isPending`: its second part follows
    void contactsCame(const WinBackShown &shown); //
    void failed(const Error &error);

private:
    // Of 50,000 customers: not copied by the window's thread.
    using SharedStays = std::shared_ptr<StayFacts>;
    using SharedPurchases = std::shared_ptr<PurchaseFacts>; // moved on to the reading
    using SharedReading = std::shared_ptr<const Reading>;

    void take(const StorageThread::Versioned<SharedStays> &facts, const RetentionPlan &plan);
    void countStays(const SharedStays &facts, const RetentionPlan &plan);
    void readPurchases(const SharedReading &ofStays, const RetentionPlan &plan);
    void countPurchases(const SharedReading &ofStays, const SharedPurchases &facts, const RetentionPlan &plan);
    void stop();

    PageServices m_services;
    std::shared_ptr<std::atomic_bool> m_isDropped;
    SharedReading m_reading;               // what is shown
    SharedReading m_whole;                 // the last one with both parts
    std::optional<RetentionPlan> m_plan{}; // of m_whole, as the next
    qint64 m_version = 0;                  // of the data file
    JobHandle<StorageThread::Versioned<SharedStays>> m_stays;
    JobHandle<StorageThread::Versioned<SharedPurchases>> m_purchases;
    JobHandle<SharedReading> m_work;
    JobHandle<StorageThread::Versioned<WinBackShown>> m_contacts;
};

} // namespace yiren
