#pragma once

#include "sandbox/official/deskanswer.h"
#include "sandbox/official/filekind.h"
#include "sandbox/official/uploadform.h"

#include <vector>

namespace yiren::sandbox {

// What may be uploaded where (contract/wechat-official-account.md 3.2-3.4).
struct UploadRule {
    const char *type;
    std::vector<FileKind> kinds;
    qsizetype mostBytes;
    int sizeCode; // errcode of a file that is larger
};

[[nodiscard]] const UploadRule *temporaryRule(const QString &type); // nullptr: no such type
[[nodiscard]] const UploadRule *permanentRule(const QString &type);
[[nodiscard]] const UploadRule &articlePictureRule(); // jpg and png below 1 MB

// The file part called "media", or 41005 without one, 44001 when it is empty, 40113 for an ending that nothing has, 40005 for bytes that
// are not of these kinds, 40137 when name or Content-Type say something else than the bytes, and the rule's code for too many.
struct UploadedFile {
    std::optional<DeskAnswer> problem;
    FormPart part;
    FileKind kind = FileKind::Unknown;
};
[[nodiscard]] UploadedFile checkedUpload(const std::optional<std::vector<FormPart>> &form, const UploadRule &rule);

} // namespace yiren::sandbox
