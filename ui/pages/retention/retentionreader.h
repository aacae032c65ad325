#pragma once

#include "base/job.h"
#include "frame/pageservices.h"
#include "pages/retention/winbackcard.h"
#include "retention/retentionreading.h"

#include <QObject>

#include <atomic>
#include <memory>

namespace yiren {

// Reads what the page shows: the tables on the lane that reads, the models on a thread of the pool, who was contacted on the lane again.
// What was begun for another choice is dropped and told to end.
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

    void work(const SharedFacts &facts, const RetentionPlan &plan);
    void stop();

    PageServices m_services;
    std::shared_ptr<std::atomic_bool> m_isDropped;
    std::shared_ptr<const Reading> m_reading;
    JobHandle<SharedFacts> m_facts;
    JobHandle<std::shared_ptr<const Reading>> m_work;
    JobHandle<WinBackShown> m_contacts;
};

} // namespace yiren
