#pragma once

#include "bills/accountid.h"
#include "content/articlecheck.h"
#include "content/picture.h"
#include "storage/database.h"

#include <map>

namespace yiren {

// Where WeChat shows a picture: inside the text (media/uploadimg gives an address), or as the cover (material/add_material gives a media
// id).
enum class PicturePlace { Article, Cover };

// Pictures and what WeChat named them by. A picture lies here once however often it is put.
class PictureStore
{
public:
    explicit PictureStore(Database &database) : m_database(database) {}

    [[nodiscard]] Done put(const Picture &picture, qint64 now);
    [[nodiscard]] Result<Picture> picture(const PictureId &id);                   // NotFound "picture.not_found", detail: the id
    [[nodiscard]] Result<std::optional<PictureFacts>> facts(const PictureId &id); // nothing: not there

    // What WeChat gave for the account's pictures in that place.
    [[nodiscard]] Result<std::map<PictureId, QString>> uploads(AccountId account, PicturePlace place);
    [[nodiscard]] Done noteUpload(AccountId account, const PictureId &id, PicturePlace place, const QString &reference, qint64 now);
    // WeChat does not know the reference any more (40007): the next sending uploads the picture anew.
    [[nodiscard]] Done forgetUpload(AccountId account, const PictureId &id, PicturePlace place);

private:
    Database &m_database;
};

} // namespace yiren
