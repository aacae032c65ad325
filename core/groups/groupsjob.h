#pragma once

#include "groups/groupkeeping.h"
#include "groups/groupsetup.h"

namespace yiren {

struct GroupsReport {
    qint64 groups = 0; // that are there
    qint64 read = 0;   // whose members were read now
    qint64 joined = 0, left = 0;
    QStringList owners; // colleagues who may have customers: who sends to many
};

// Lists the customer groups and reads who is in each, the one that was read longest ago first, each in one transaction; those that were
// read within five minutes are not read again, so that one that was stopped goes on where it was. Progress: groups. Errors: the API's; a
// group that was dismissed meanwhile is none.
class GroupsJob final : public Job<GroupsReport>
{
    Q_OBJECT

public:
    explicit GroupsJob(GroupSetup setup) : m_setup(setup) {}

protected:
    void doStart() override;
    void doStop() override;

private:
    void listOwners();
    void list(const QString &cursor);
    void keepListed(const CorpPage<ListedGroup> &page);
    void noteListed();
    void readNext();
    void take(const Result<GroupChat> &chat);
    void noteGone();

    const GroupSetup m_setup;
    QStringList m_owners; // that are still to be asked about
    QStringList m_listed;
    QStringList m_unread;
    qsizetype m_next = 0;
    QString m_cursor;
    GroupsReport m_report;
    JobHandle<QStringList> m_users;
    JobHandle<CorpPage<ListedGroup>> m_page;
    JobHandle<void> m_noting;
    JobHandle<QStringList> m_planning;
    JobHandle<GroupChat> m_chat;
    JobHandle<KeptGroup> m_keeping;
};

} // namespace yiren
