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

// Reads what the page shows: the tables beside what lists are read from, the models on a thread of the pool, then who was contacted. What
// was begun for another choice is dropped and told to end; the same choice is not read again where nobody has written since.
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
    void came();                                  // reading() is new
    void contactsCame(const WinBackShown &shown); //
    void failed(const Error &error);

private:
    using SharedFacts = std::shared_ptr<const RetentionFacts>; // of 50,000 customers: not copied by the window's thread

    void take(const StorageThread::Versioned<SharedFacts> &facts, const RetentionPlan &plan);
    void work(const SharedFacts &facts, const RetentionPlan &plan);
    void stop();

    PageServices m_services;
    std::shared_ptr<std::atomic_bool> m_isDropped;
    std::shared_ptr<const Reading> m_reading;
    std::optional<RetentionPlan> m_plan{}; // of m_reading, as the next
    qint64 m_version = 0;                  // of the data file
    JobHandle<StorageThread::Versioned<SharedFacts>> m_facts;
    JobHandle<std::shared_ptr<const Reading>> m_work;
    JobHandle<StorageThread::Versioned<WinBackShown>> m_contacts;
};

} // namespace yiren
