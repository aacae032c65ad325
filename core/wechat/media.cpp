#include "wechat/media.h"

#include "base/json.h"
#include "wechat/multipart.h"
#include "wechat/officialfields.h"

#include <QUrl>

#include <algorithm>
#include <array>
#include <chrono>

namespace yiren {

namespace {

constexpr qsizetype kilobyte = 1024;
constexpr qsizetype megabyte = 1024 * kilobyte;
constexpr std::chrono::milliseconds temporaryLife = std::chrono::hours(72);

struct MediaRule {
    MediaPlace place;
    MediaKind kind;
    qsizetype most; // bytes
    const char *endings;
};

// Contract 3.2-3.4. A temporary picture may have 10 MB or 2 MB, as two sentences of WeChat's page say: the smaller one holds.
constexpr std::array rules{
    MediaRule{MediaPlace::Temporary, MediaKind::Image, 2 * megabyte, "png jpeg jpg gif"},
    MediaRule{MediaPlace::Temporary, MediaKind::Voice, 2 * megabyte, "amr mp3"},
    MediaRule{MediaPlace::Temporary, MediaKind::Video, 10 * megabyte, "mp4"},
    MediaRule{MediaPlace::Temporary, MediaKind::Thumb, 64 * kilobyte, "jpg"},
    MediaRule{MediaPlace::Permanent, MediaKind::Image, 10 * megabyte, "bmp png jpeg jpg gif"},
    MediaRule{MediaPlace::Permanent, MediaKind::Voice, 2 * megabyte, "mp3 wma wav amr"},
    MediaRule{MediaPlace::Permanent, MediaKind::Video, 10 * megabyte, "mp4"},
    MediaRule{MediaPlace::Permanent, MediaKind::Thumb, 64 * kilobyte, "jpg"},
    MediaRule{MediaPlace::Article, MediaKind::Image, megabyte - 1, "jpg jpeg png"},
};

QByteArray kindName(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return "image";
    case MediaKind::Voice:
        return "voice";
    case MediaKind::Video:
        return "video";
    case MediaKind::Thumb:
        return "thumb";
    }
    return {};
}

QByteArray contentTypeOf(const QString &ending)
{
    static constexpr std::array<std::pair<const char *, const char *>, 10> types{{{"png", "image/png"},
                                                                                  {"jpg", "image/jpeg"},
                                                                                  {"jpeg", "image/jpeg"},
                                                                                  {"gif", "image/gif"},
                                                                                  {"bmp", "image/bmp"},
                                                                                  {"mp3", "audio/mpeg"},
                                                                                  {"amr", "audio/amr"},
                                                                                  {"wma", "audio/x-ms-wma"},
                                                                                  {"wav", "audio/wav"},
                                                                                  {"mp4", "video/mp4"}}};
    const auto type = std::find_if(types.begin(), types.end(), [&ending](const auto &one) { return ending == QLatin1String(one.first); });
    return type == types.end() ? QByteArray("application/octet-stream") : QByteArray(type->second);
}

Error mediaError(const char *code, const QString &expected, const QString &found)
{
    return inputError(code, Place{{}, 0, QStringLiteral("media"), expected, found});
}

// The file's own name may be Chinese and is mangled on the way: it is called by its kind.
Result<OfficialCall> uploadCall(const char *path, const MediaFile &file, MediaPlace place)
{
    if (auto sound = checkMedia(file, place); !sound)
        return failure(sound.error());
    const QString ending = file.ending.toLower();
    QByteArray description;
    if (place == MediaPlace::Permanent && file.kind == MediaKind::Video)
        description = toBytes({{QStringLiteral("title"), file.title}, {QStringLiteral("introduction"), file.introduction}});
    const Multipart form = multipart({kindName(file.kind) + '.' + ending.toLatin1(), contentTypeOf(ending), file.bytes}, description);
    OfficialCall call;
    call.path = QString::fromLatin1(path);
    call.query = place == MediaPlace::Article ? QByteArray() : "type=" + kindName(file.kind);
    call.body = form.body;
    call.contentType = form.contentType;
    call.safety = place == MediaPlace::Permanent ? Safety::OnceOnly : Safety::Safe;
    return call;
}

} // namespace

Done checkMedia(const MediaFile &file, MediaPlace place)
{
    const auto rule =
        std::find_if(rules.begin(), rules.end(), [&](const MediaRule &one) { return one.place == place && one.kind == file.kind; });
    const QString endings = rule == rules.end() ? QString() : QString::fromLatin1(rule->endings);
    if (!endings.split(u' ').contains(file.ending.toLower()))
        return failure(mediaError("wechat.media_format", endings, file.ending));
    if (file.bytes.isEmpty())
        return failure(mediaError("wechat.media_empty", {}, {}));
    if (file.bytes.size() > rule->most)
        return failure(mediaError("wechat.media_size", QString::number(rule->most), QString::number(file.bytes.size())));
    return {};
}

Result<OfficialCall> temporaryMediaCall(const MediaFile &file)
{
    return uploadCall("/cgi-bin/media/upload", file, MediaPlace::Temporary);
}

Result<TemporaryMedia> temporaryMedia(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    // Of a thumb some answers call it so (contract 3.2).
    const QLatin1String name(fields.has(QLatin1String("media_id")) ? "media_id" : "thumb_media_id");
    TemporaryMedia media{fields.idAs<MediaId>(name), fields.time(QLatin1String("created_at")), 0};
    media.expiresAt = media.createdAt + temporaryLife.count();
    return fields.end() ? Result<TemporaryMedia>(media) : failure(fields.end().error());
}

Result<OfficialCall> materialAddCall(const MediaFile &file)
{
    return uploadCall("/cgi-bin/material/add_material", file, MediaPlace::Permanent);
}

Result<Material> materialAdded(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const Material material{fields.idAs<MediaId>(QLatin1String("media_id")), fields.optionalText(QLatin1String("url"))};
    const Done read = endOfChange(fields);
    return read ? Result<Material>(material) : failure(read.error());
}

Result<OfficialCall> articlePictureCall(const MediaFile &file)
{
    return uploadCall("/cgi-bin/media/uploadimg", file, MediaPlace::Article);
}

Result<QString> articlePictureUrl(const OfficialAnswer &answer)
{
    OfficialFields fields(answer.json);
    const QString url = fields.id(QLatin1String("url"));
    return fields.end() ? Result<QString>(url) : failure(fields.end().error());
}

OfficialCall temporaryMediaGetCall(const MediaId &id)
{
    OfficialCall call = questionCall("/cgi-bin/media/get", "media_id=" + QUrl::toPercentEncoding(id.toString()));
    call.answer = OfficialCall::Answer::File;
    return call;
}

Result<FetchedMedia> fetchedMedia(const OfficialAnswer &answer)
{
    const QString videoUrl = answer.json.value(u"video_url").toString();
    if (!videoUrl.isEmpty())
        return FetchedMedia{{}, {}, {}, videoUrl};
    if (answer.file.isEmpty())
        return failure(ErrorKind::BadReply, "wechat.media_empty");
    return FetchedMedia{answer.file, answer.contentType, answer.fileName, {}};
}

} // namespace yiren
