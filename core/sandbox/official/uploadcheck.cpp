#include "sandbox/official/uploadcheck.h"

#include <algorithm>
#include <array>

namespace yiren::sandbox {

namespace {

constexpr qsizetype kilobyte = 1024;
constexpr qsizetype megabyte = 1024 * kilobyte;

using Rules = std::array<UploadRule, 4>;

const UploadRule *ruleOf(const Rules &rules, const QString &type)
{
    const auto found = std::find_if(rules.begin(), rules.end(), [&](const UploadRule &rule) { return type == QLatin1String(rule.type); });
    return found == rules.end() ? nullptr : &*found;
}

std::optional<DeskAnswer> fileProblem(const FormPart &part, const UploadRule &rule)
{
    if (part.bytes.isEmpty())
        return refused(44001);
    const FileKind named = fileKindOfName(*part.fileName);
    if (named == FileKind::Unknown)
        return refused(40113);
    const FileKind real = fileKindOf(part.bytes);
    if (std::find(rule.kinds.begin(), rule.kinds.end(), real) == rule.kinds.end())
        return refused(40005);
    if (named != real || part.contentType != contentTypeOf(real))
        return refused(40137);
    return part.bytes.size() > rule.mostBytes ? std::optional(refused(rule.sizeCode)) : std::nullopt;
}

} // namespace

// The page names 10 MB and 2 MB for a temporary picture: the smaller one is held.
const UploadRule *temporaryRule(const QString &type)
{
    static const Rules rules{UploadRule{"image", {FileKind::Png, FileKind::Jpeg, FileKind::Gif}, 2 * megabyte, 40009},
                             UploadRule{"voice", {FileKind::Amr, FileKind::Mp3}, 2 * megabyte, 40006},
                             UploadRule{"video", {FileKind::Mp4}, 10 * megabyte, 45001},
                             UploadRule{"thumb", {FileKind::Jpeg}, 64 * kilobyte, 40006}};
    return ruleOf(rules, type);
}

const UploadRule *permanentRule(const QString &type)
{
    static const Rules rules{UploadRule{"image", {FileKind::Png, FileKind::Jpeg, FileKind::Gif, FileKind::Bmp}, 10 * megabyte, 40009},
                             UploadRule{"voice", {FileKind::Mp3, FileKind::Wma, FileKind::Wav, FileKind::Amr}, 2 * megabyte, 40006},
                             UploadRule{"video", {FileKind::Mp4}, 10 * megabyte, 45001},
                             UploadRule{"thumb", {FileKind::Jpeg}, 64 * kilobyte, 40006}};
    return ruleOf(rules, type);
}

const UploadRule &articlePictureRule()
{
    static const UploadRule rule{"image", {FileKind::Png, FileKind::Jpeg}, megabyte - 1, 40009};
    return rule;
}

UploadedFile checkedUpload(const std::optional<std::vector<FormPart>> &form, const UploadRule &rule)
{
    UploadedFile file;
    const auto isMedia = [](const FormPart &part) { return part.name == "media" && part.fileName && !part.contentType.isEmpty(); };
    const auto found = form ? std::find_if(form->begin(), form->end(), isMedia) : std::vector<FormPart>::const_iterator();
    if (!form || found == form->end()) {
        file.problem = refused(41005);
        return file;
    }
    file.part = *found;
    file.problem = fileProblem(file.part, rule);
    file.kind = fileKindOf(file.part.bytes);
    return file;
}

} // namespace yiren::sandbox
