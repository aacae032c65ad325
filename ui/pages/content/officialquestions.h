#pragma once

#include "accounts/followertags.h"
#include "accounts/officialcheck.h"
#include "frame/pageservices.h"

namespace yiren {

// What the page asks WeChat besides sending: what the account may do, when nobody has asked for a day, and on demand the tags of followers.
class OfficialQuestions : public QObject
{
    Q_OBJECT

public:
    OfficialQuestions(const PageServices &services, QObject *parent);

    // Quietly, and only while the vault is open anyway; a failure is not asked again for an hour.
    void askRightsWhenOld();
    void askTags(); // opens the vault, with a person's help where it needs that

signals:
    void rightsLearned();
    void tagsLearned(const yiren::KnownTags &tags);
    void tagsFailed(const yiren::Error &error);

private:
    // Nothing where no official account can be asked.
    Done connectTo(OfficialConnection &connection);

    PageServices m_services;
    OfficialConnection m_ofRights;
    OfficialConnection m_ofTags;
    qint64 m_askedMs = 0; // UTC ms
    JobHandle<std::vector<Capability>> m_rights;
    JobHandle<KnownTags> m_tags;
};

} // namespace yiren
