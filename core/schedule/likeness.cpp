#include "schedule/likeness.h"

#include "schedule/draftcomparison.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace yiren {

namespace {

constexpr qint64 clocksApartMs = 60'000;

// What one of the two does not say speaks for nothing: WeChat makes a digest of its own where none was sent.
bool contradicts(const QString &remote, const QJsonValue &ours)
{
    return !remote.isEmpty() && !ours.toString().isEmpty() && remote.trimmed() != ours.toString().trimmed();
}

} // namespace

Likeness likeness(const OutboxCall &draft, const std::vector<RemoteArticle> &listed, qint64 changedAt)
{
    const QJsonObject ours = QJsonDocument::fromJson(draft.body).object()[u"articles"].toArray().at(0).toObject();
    if (listed.size() != 1 || listed.front().isDeleted)
        return Likeness::Other;
    const RemoteArticle &remote = listed.front();
    if (remote.title != ours[u"title"].toString() || lettersOf(remote.content) != lettersOf(ours[u"content"].toString()))
        return Likeness::Other;
    const bool isOlder = changedAt != 0 && changedAt < draft.firstSentAt - clocksApartMs;
    const bool isAnother = contradicts(remote.author, ours[u"author"]) || contradicts(remote.digest, ours[u"digest"])
        || contradicts(remote.cover.toString(), ours[u"thumb_media_id"]);
    return isOlder || isAnother ? Likeness::Alike : Likeness::Ours;
}

} // namespace yiren
