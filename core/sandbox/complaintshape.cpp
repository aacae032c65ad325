#include "sandbox/complaintshape.h"

#include "sandbox/queryparameters.h"

#include <QJsonArray>

namespace yiren::sandbox {

namespace {

using MemberType = JsonShape::Type;
using Presence = JsonShape::Presence;

constexpr qint64 mostReplyCharacters = 200;
constexpr qint64 mostReplyBytes = 3 * mostReplyCharacters;
constexpr qsizetype mostImages = 4;

ApiReply wrongMember(const char *pointer, const char *issue)
{
    return parameterError(QLatin1String(pointer), QLatin1String(issue), QLatin1String("body"));
}

const JsonShape &miniProgramShape()
{
    static const JsonShape shape{{{QLatin1String("appid"), MemberType::Text, Presence::Required, 1, 32},
                                  {QLatin1String("path"), MemberType::Text, Presence::Required, 1, 512},
                                  {QLatin1String("text"), MemberType::Text, Presence::Required, 1, 64}}};
    return shape;
}

const JsonShape &replyShape()
{
    static const JsonShape shape{
        {{QLatin1String("complainted_mchid"), MemberType::Text, Presence::Required, 1, 64},
         {QLatin1String("response_content"), MemberType::Text, Presence::Required, 1, mostReplyBytes},
         {QLatin1String("jump_url"), MemberType::Text, Presence::Optional, 1, 512},
         {QLatin1String("jump_url_text"), MemberType::Text, Presence::Optional, 1, 64},
         {QLatin1String("mini_program_jump_info"), MemberType::Object, Presence::Optional, 0, 0, &miniProgramShape()}}};
    return shape;
}

std::optional<ApiReply> imagesProblem(const QJsonValue &images, const MerchantBooks &books)
{
    if (images.isUndefined())
        return {};
    if (!images.isArray() || images.toArray().size() > mostImages)
        return wrongMember("/response_images", "at most 4 media_id");
    for (const QJsonValue &image : images.toArray()) {
        if (!books.images.contains(image.toString()))
            return wrongMember("/response_images", "not an image of this merchant");
    }
    return {};
}

std::optional<ApiReply> otherMerchant(const QJsonObject &body, const MerchantBooks &books)
{
    if (textIn(body, "complainted_mchid") != books.identity.mchid)
        return wrongMember("/complainted_mchid", "not the merchant of the signature");
    return {};
}

} // namespace

std::optional<ApiReply> replyProblem(const ReceivedRequest &request, const MerchantBooks &books, QJsonObject &body)
{
    if (auto problem = QueryParameters(request.query()).problem({}))
        return problem;
    if (auto problem = bodyProblem(request.body, body))
        return problem;
    QJsonObject withoutImages = body;
    withoutImages.remove(QStringLiteral("response_images"));
    if (auto problem = shapeProblem(withoutImages, replyShape()))
        return problem;
    if (textIn(body, "response_content").size() > mostReplyCharacters)
        return wrongMember("/response_content", "at most 200 characters");
    if (auto problem = imagesProblem(body.value(u"response_images"), books))
        return problem;
    return otherMerchant(body, books);
}

std::optional<ApiReply> completionProblem(const ReceivedRequest &request, const MerchantBooks &books)
{
    static const JsonShape shape{{{QLatin1String("complainted_mchid"), MemberType::Text, Presence::Required, 1, 64}}};
    QJsonObject body;
    if (auto problem = QueryParameters(request.query()).problem({}))
        return problem;
    if (auto problem = bodyProblem(request.body, body))
        return problem;
    if (auto problem = shapeProblem(body, shape))
        return problem;
    return otherMerchant(body, books);
}

} // namespace yiren::sandbox
