#include "accounts/followertags.h"

#include "base/json.h"
#include "storage/settingstore.h"

#include <QJsonArray>

#include <algorithm>

namespace yiren {

namespace {

QString tagsKey(AccountId account)
{
    return QStringLiteral("official.tags.%1").arg(toInteger(account));
}

QByteArray toText(const KnownTags &known)
{
    QJsonArray tags;
    for (const FollowerTag &tag : known.tags)
        tags.append(
            QJsonObject{{QStringLiteral("id"), tag.id}, {QStringLiteral("name"), tag.name}, {QStringLiteral("count"), tag.followers}});
    return toBytes(
        {{QStringLiteral("asked_at"), known.askedAt}, {QStringLiteral("followers"), known.followers}, {QStringLiteral("tags"), tags}});
}

KnownTags fromText(const QByteArray &text)
{
    const auto json = parseObject(text);
    if (!json)
        return {};
    KnownTags known{(*json)[u"asked_at"].toInteger(), (*json)[u"followers"].toInteger(), {}};
    for (const QJsonValue &value : (*json)[u"tags"].toArray())
        known.tags.push_back({value[u"id"].toInt(), value[u"name"].toString(), value[u"count"].toInteger()});
    return known;
}

class FetchTagsJob final : public Job<KnownTags>
{
public:
    FetchTagsJob(OfficialApi &api, StorageThread &storage, const Clock &clock) : m_api(api), m_storage(storage), m_clock(clock) {}

protected:
    void doStart() override
    {
        m_tags = m_api.ask<std::vector<FollowerTag>>(tagListCall(), followerTags);
        m_tags->then(this, [this](const Result<std::vector<FollowerTag>> &tags) {
            if (!tags)
                return fail(tags.error());
            m_known.tags = *tags;
            askTotal();
        });
        m_tags->start();
    }
    void doStop() override
    {
        m_tags.reset();
        m_total.reset();
        m_keep.reset();
    }

private:
    void askTotal()
    {
        m_total = m_api.ask<qint64>(followerTotalCall(), followerTotal);
        m_total->then(this, [this](const Result<qint64> &total) {
            if (!total)
                return fail(total.error());
            m_known.followers = *total;
            keep();
        });
        m_total->start();
    }
    void keep()
    {
        m_known.askedAt = m_clock.now().toMSecsSinceEpoch();
        m_keep = m_storage.write<void>(
            [known = m_known, account = m_api.account()](Database &database) { return keepTags(database, account, known); });
        m_keep->then(this, [this](const Done &kept) { kept ? finish(m_known) : fail(kept.error()); });
        m_keep->start();
    }

    OfficialApi &m_api;
    StorageThread &m_storage;
    const Clock &m_clock;
    KnownTags m_known;
    JobHandle<std::vector<FollowerTag>> m_tags;
    JobHandle<qint64> m_total;
    JobHandle<void> m_keep;
};

} // namespace

const FollowerTag *KnownTags::find(int id) const
{
    const auto found = std::ranges::find_if(tags, [id](const FollowerTag &tag) { return tag.id == id; });
    return found == tags.end() ? nullptr : &*found;
}

const FollowerTag *KnownTags::find(const QString &name) const
{
    const auto found = std::ranges::find_if(tags, [&name](const FollowerTag &tag) { return tag.name == name; });
    return found == tags.end() ? nullptr : &*found;
}

Result<KnownTags> knownTags(Database &database, AccountId account)
{
    const auto text = SettingStore(database).value(tagsKey(account));
    return text ? Result<KnownTags>(fromText(text->toUtf8())) : failure(text.error());
}

Done keepTags(Database &database, AccountId account, const KnownTags &tags)
{
    return SettingStore(database).set(tagsKey(account), QString::fromUtf8(toText(tags)));
}

JobHandle<KnownTags> fetchTags(OfficialApi &api, StorageThread &storage, const Clock &clock)
{
    return JobHandle<KnownTags>(new FetchTagsJob(api, storage, clock));
}

} // namespace yiren
