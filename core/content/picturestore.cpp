#include "content/picturestore.h"

namespace yiren {

namespace {

const QString insertPicture =
    QStringLiteral("INSERT INTO picture(sha256, format, width, height, content, added_at) VALUES(?, ?, ?, ?, ?, ?) "
                   "ON CONFLICT(sha256) DO NOTHING");
const QString selectPicture = QStringLiteral("SELECT format, width, height, content FROM picture WHERE sha256 = ?");
const QString selectFacts = QStringLiteral("SELECT format, width, height, length(content) FROM picture WHERE sha256 = ?");
const QString selectUploads = QStringLiteral("SELECT picture, reference FROM picture_upload WHERE account_id = ? AND place = ?");
const QString upsertUpload = QStringLiteral(
    "INSERT INTO picture_upload(account_id, picture, place, reference, uploaded_at) VALUES(?, ?, ?, ?, ?) "
    "ON CONFLICT(account_id, picture, place) DO UPDATE SET reference = excluded.reference, uploaded_at = excluded.uploaded_at");
const QString deleteUpload = QStringLiteral("DELETE FROM picture_upload WHERE account_id = ? AND picture = ? AND place = ?");

QString placeName(PicturePlace place)
{
    return place == PicturePlace::Article ? QStringLiteral("article") : QStringLiteral("cover");
}

} // namespace

Done PictureStore::put(const Picture &picture, qint64 now)
{
    auto insert = m_database.prepare(insertPicture);
    if (!insert)
        return failure(insert.error());
    insert->bind(0, picture.id);
    insert->bind(1, pictureFormatName(picture.format));
    insert->bind(2, picture.width);
    insert->bind(3, picture.height);
    insert->bind(4, picture.bytes);
    insert->bind(5, now);
    return insert->run();
}

Result<Picture> PictureStore::picture(const PictureId &id)
{
    auto query = m_database.prepare(selectPicture);
    if (!query)
        return failure(query.error());
    query->bind(0, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return failure(ErrorKind::NotFound, "picture.not_found", id.toString());
    const auto format = query->text(0) == QLatin1String("png") ? Picture::Format::Png : Picture::Format::Jpeg;
    return Picture{id, format, static_cast<int>(query->integer(1)), static_cast<int>(query->integer(2)), query->blob(3)};
}

Result<std::optional<PictureFacts>> PictureStore::facts(const PictureId &id)
{
    auto query = m_database.prepare(selectFacts);
    if (!query)
        return failure(query.error());
    query->bind(0, id);
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    if (!query->next())
        return std::optional<PictureFacts>();
    const QSize size(static_cast<int>(query->integer(1)), static_cast<int>(query->integer(2)));
    return std::optional(PictureFacts{size, query->integer(3), query->text(0).toLatin1()});
}

Result<std::map<PictureId, QString>> PictureStore::uploads(AccountId account, PicturePlace place)
{
    auto query = m_database.prepare(selectUploads);
    if (!query)
        return failure(query.error());
    query->bind(0, toInteger(account));
    query->bind(1, placeName(place));
    if (auto ran = query->run(); !ran)
        return failure(ran.error());
    std::map<PictureId, QString> references;
    while (query->next())
        references.emplace(PictureId(query->text(0)), query->text(1));
    return references;
}

Done PictureStore::noteUpload(AccountId account, const PictureId &id, PicturePlace place, const QString &reference, qint64 now)
{
    auto upsert = m_database.prepare(upsertUpload);
    if (!upsert)
        return failure(upsert.error());
    upsert->bind(0, toInteger(account));
    upsert->bind(1, id);
    upsert->bind(2, placeName(place));
    upsert->bind(3, reference);
    upsert->bind(4, now);
    return upsert->run();
}

Done PictureStore::forgetUpload(AccountId account, const PictureId &id, PicturePlace place)
{
    auto remove = m_database.prepare(deleteUpload);
    if (!remove)
        return failure(remove.error());
    remove->bind(0, toInteger(account));
    remove->bind(1, id);
    remove->bind(2, placeName(place));
    return remove->run();
}

} // namespace yiren
