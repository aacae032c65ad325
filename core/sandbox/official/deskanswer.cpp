#include "sandbox/official/deskanswer.h"

#include <array>

namespace yiren::sandbox {

namespace {

struct ErrorWords {
    int errcode;
    const char *words;
};

constexpr std::array errorTable{
    ErrorWords{-1, "system error"},
    ErrorWords{40001, "invalid credential, access_token is invalid or not latest"},
    ErrorWords{40002, "invalid grant_type"},
    ErrorWords{40003, "invalid openid"},
    ErrorWords{40004, "invalid media type"},
    ErrorWords{40005, "invalid file type"},
    ErrorWords{40006, "invalid media size"},
    ErrorWords{40007, "invalid media_id"},
    ErrorWords{40008, "invalid message type"},
    ErrorWords{40009, "invalid image size"},
    ErrorWords{40013, "invalid appid"},
    ErrorWords{40014, "invalid access_token"},
    ErrorWords{40015, "invalid menu type"},
    ErrorWords{40016, "invalid button size"},
    ErrorWords{40018, "invalid button name size"},
    ErrorWords{40019, "invalid button key size"},
    ErrorWords{40020, "invalid button url size"},
    ErrorWords{40022, "invalid sub button level"},
    ErrorWords{40023, "invalid sub button size"},
    ErrorWords{40024, "invalid sub button type"},
    ErrorWords{40025, "invalid sub button name size"},
    ErrorWords{40026, "invalid sub button key size"},
    ErrorWords{40027, "invalid sub button url size"},
    ErrorWords{40031, "invalid openid list"},
    ErrorWords{40032, "invalid openid list size"},
    ErrorWords{40033, "invalid charset, please use utf-8 without \\u escapes"},
    ErrorWords{40035, "invalid parameter"},
    ErrorWords{40054, "invalid sub button url domain"},
    ErrorWords{40055, "invalid button url domain"},
    ErrorWords{40037, "invalid template_id"},
    ErrorWords{40059, "invalid msg id"},
    ErrorWords{40060, "invalid article idx"},
    ErrorWords{40065, "invalid article state"},
    ErrorWords{40092, "invalid remark name"},
    ErrorWords{40113, "unsupported file type"},
    ErrorWords{40114, "invalid index value"},
    ErrorWords{40125, "invalid appsecret"},
    ErrorWords{40130, "invalid openid list size, at least two openid"},
    ErrorWords{40132, "invalid username"},
    ErrorWords{40137, "invalid image format"},
    ErrorWords{40152, "invalid tag id"},
    ErrorWords{40243, "appsecret is frozen"},
    ErrorWords{41001, "access_token missing"},
    ErrorWords{41002, "appid missing"},
    ErrorWords{41004, "appsecret missing"},
    ErrorWords{41005, "media data missing"},
    ErrorWords{41039, "invalid content_source_url"},
    ErrorWords{42001, "access_token expired"},
    ErrorWords{42010, "mass send too fast"},
    ErrorWords{43001, "require GET method"},
    ErrorWords{43002, "require POST method"},
    ErrorWords{43004, "require subscribe"},
    ErrorWords{43101, "user refuse to accept the msg"},
    ErrorWords{44001, "empty media data"},
    ErrorWords{44002, "empty post data"},
    ErrorWords{44003, "empty news data"},
    ErrorWords{45001, "media size out of limit"},
    ErrorWords{45002, "content size out of limit"},
    ErrorWords{45003, "title size out of limit"},
    ErrorWords{45004, "description size out of limit"},
    ErrorWords{45005, "url size out of limit"},
    ErrorWords{45008, "article count out of limit"},
    ErrorWords{45009, "reach max api daily quota limit"},
    ErrorWords{45011, "api minute-quota reach limit, must slower, retry next minute"},
    ErrorWords{45015, "response out of time limit or subscription is canceled"},
    ErrorWords{45028, "has no masssend quota"},
    ErrorWords{45047, "out of response count limit"},
    ErrorWords{45056, "too many tags"},
    ErrorWords{45057, "too many followers under the tag"},
    ErrorWords{45058, "can't modify a system tag"},
    ErrorWords{45059, "too many tags of one user"},
    ErrorWords{45065, "clientmsgid exist"},
    ErrorWords{45066, "same clientmsgid retry too fast"},
    ErrorWords{45067, "clientmsgid size out of limit"},
    ErrorWords{45072, "invalid command"},
    ErrorWords{45080, "no recent message"},
    ErrorWords{45081, "already typing"},
    ErrorWords{45083, "invalid masssend speed"},
    ErrorWords{45110, "author size out of limit"},
    ErrorWords{45113, "card can not be sent"},
    ErrorWords{45157, "invalid tag name"},
    ErrorWords{45158, "tag name size out of limit"},
    ErrorWords{45159, "invalid tag id"},
    ErrorWords{45162, "invalid msgtype"},
    ErrorWords{45166, "invalid content"},
    ErrorWords{45169, "the same openid is being tagged"},
    ErrorWords{45171, "partial failed"},
    ErrorWords{46003, "menu no exist"},
    ErrorWords{47001, "data format error"},
    ErrorWords{47003, "argument invalid!"},
    ErrorWords{47009, "this api is offline, please use the new api"},
    ErrorWords{48001, "api unauthorized"},
    ErrorWords{48005, "material is in use"},
    ErrorWords{48006, "forbid to clear quota because of reaching the limit"},
    ErrorWords{49003, "openid does not match the appid"},
    ErrorWords{53503, "draft is not checked"},
    ErrorWords{53504, "publish it on mp.weixin.qq.com"},
    ErrorWords{53505, "save it by hand first"},
    ErrorWords{53600, "invalid article_id"},
    ErrorWords{61500, "date format error"},
    ErrorWords{61501, "date range error"},
    ErrorWords{61503, "data not ready"},
    ErrorWords{65400, "the new customer service function is not enabled"},
    ErrorWords{65416, "invalid parameter"},
    ErrorWords{65417, "time span out of limit"},
    ErrorWords{76001, "rid not found"},
    ErrorWords{76002, "rid invalid"},
    ErrorWords{76004, "rid expired"},
    ErrorWords{76021, "cgi_path not found"},
    ErrorWords{88000, "without comment privilege"},
    ErrorWords{88001, "msg_data is not exists"},
    ErrorWords{88002, "the article is limited for safety"},
    ErrorWords{88003, "elect comment upper limit"},
    ErrorWords{88004, "comment was deleted by user"},
    ErrorWords{88005, "already reply"},
    ErrorWords{88007, "reply content beyond max len or content len is zero"},
    ErrorWords{88008, "comment is not exists"},
    ErrorWords{88009, "reply is not exists"},
    ErrorWords{88010, "count range error"},
    ErrorWords{89504, "waiting for the administrator's confirmation"},
    ErrorWords{89505, "still waiting for the administrator's confirmation"},
};

} // namespace

QString errorWords(int errcode)
{
    for (const ErrorWords &known : errorTable) {
        if (known.errcode == errcode)
            return QLatin1String(known.words);
    }
    return QStringLiteral("system error");
}

DeskAnswer bare(const QJsonObject &body)
{
    DeskAnswer answer;
    answer.body = body;
    return answer;
}

DeskAnswer enveloped(const QJsonObject &body)
{
    DeskAnswer answer = bare(body);
    answer.body.insert(QStringLiteral("errcode"), 0);
    if (!body.contains(u"errmsg"))
        answer.body.insert(QStringLiteral("errmsg"), QStringLiteral("ok"));
    return answer;
}

DeskAnswer refused(int errcode, const QString &errmsg)
{
    DeskAnswer answer;
    answer.errcode = errcode;
    answer.errmsg = errmsg.isEmpty() ? errorWords(errcode) : errmsg;
    return answer;
}

DeskAnswer invalidParameter(QLatin1String name)
{
    return refused(40035, errorWords(40035) + u' ' + name);
}

DeskAnswer wrongType(QLatin1String name)
{
    return refused(47001, errorWords(47001) + u' ' + name);
}

DeskAnswer notServed()
{
    DeskAnswer answer;
    answer.status = 404;
    return answer;
}

} // namespace yiren::sandbox
