#include "sandbox/studiotalk.h"

#include "time/durations.h"
#include "time/period.h"

#include <QtEndian>

#include <array>

namespace yiren::sandbox {

namespace {

enum class Voice { Customer, Studio, Colleague, Recalled, Picture };

struct SaidLine {
    int who;      // place in talkers
    int daysBack; // 0: yesterday
    int minute;   // of the day, Beijing
    Voice voice;
    const char *text;
};

constexpr std::array talkers{"山间一朵云", "老周", "阿木", "林小满", "Momo", "青禾", "陈叔", "不吃香菜"};

constexpr std::array saidLines{
    SaidLine{0, 13, 602, Voice::Customer, "你好,请问杯子能刻字吗"},
    SaidLine{0, 13, 611, Voice::Studio, "可以的,四个字以内,刻字不加钱,要多等两天"},
    SaidLine{0, 13, 615, Voice::Customer, "那刻“山间”两个字"},
    SaidLine{0, 13, 618, Voice::Studio, "好的,已经备注了"},
    SaidLine{1, 12, 840, Voice::Customer, "体验课几点开始?可以带小孩吗"},
    SaidLine{1, 12, 866, Voice::Colleague, "周六上午十点和下午两点各一场,六岁以上都可以"},
    SaidLine{1, 12, 870, Voice::Customer, "好,我带女儿来"},
    SaidLine{2, 10, 1250, Voice::Customer, "青釉杯能进微波炉吗"},
    SaidLine{2, 9, 545, Voice::Studio, "可以进微波炉,但不要空烧,洗碗机也没问题"},
    SaidLine{3, 8, 700, Voice::Customer, "订单什么时候发货"},
    SaidLine{3, 8, 713, Voice::Studio, "当天下午四点前的订单当天发,您的今天会寄出"},
    SaidLine{3, 8, 716, Voice::Customer, "辛苦了"},
    SaidLine{4, 6, 930, Voice::Customer, "收到了,杯底有一点点小黑点,正常吗"},
    SaidLine{4, 6, 931, Voice::Picture, ""},
    SaidLine{4, 6, 950, Voice::Studio, "这是铁点,柴烧会有的,不影响使用。介意的话可以换一只"},
    SaidLine{4, 6, 958, Voice::Customer, "不用换,挺好看的"},
    SaidLine{5, 4, 610, Voice::Recalled, "打错了"},
    SaidLine{5, 4, 612, Voice::Customer, "请问能开发票吗"},
    SaidLine{5, 4, 640, Voice::Studio, "可以,把抬头和税号发我就行"},
    SaidLine{0, 2, 1100, Voice::Customer, "杯子收到啦,刻字很好看!"},
    SaidLine{0, 2, 1112, Voice::Studio, "喜欢就好,用得开心"},
    SaidLine{6, 1, 780, Voice::Customer, "我想订 20 套茶具做伴手礼,有优惠吗"},
    SaidLine{7, 0, 1190, Voice::Customer, "请问能寄到新疆吗"},
    SaidLine{3, 0, 1245, Voice::Customer, "上次那款主人杯还有吗"},
    SaidLine{3, 0, 1246, Voice::Customer, "想再要一只送朋友"},
};

// 64 by 64 pixels of glaze with two iron spots, as an uncompressed BMP.
QByteArray cupPicture()
{
    constexpr int side = 64, head = 54;
    QByteArray bytes(head + 3 * side * side, '\0');
    const auto put = [&bytes](qsizetype at, quint32 value) { qToLittleEndian(value, bytes.data() + at); };
    bytes.replace(0, 2, "BM");
    put(2, static_cast<quint32>(bytes.size()));
    put(10, head);
    put(14, 40);
    put(18, side);
    put(22, side);
    put(26, 1 | 24 << 16); // planes, bits a pixel
    for (int i = 0; i < side * side; ++i) {
        const int x = i % side, y = i / side;
        const bool isSpot = std::abs(x - 20) + std::abs(y - 24) < 4 || std::abs(x - 41) + std::abs(y - 37) < 3;
        for (int colour = 0; colour < 3; ++colour)
            bytes[head + 3 * i + colour] = static_cast<char>(isSpot ? 50 : 150 + 12 * colour + y / 3);
    }
    return bytes;
}

QString talkerId(int who)
{
    return QStringLiteral("wmStudio%1").arg(who + 1, 16, 10, QLatin1Char('0'));
}

void send(KfBook &book, const QString &who, const QString &text, qint64 at)
{
    const QString desk = QLatin1String(studioDesk);
    const QString id = QStringLiteral("yrstudio%1").arg(book.sent.size() + 1, 8, 10, QLatin1Char('0'));
    const QJsonObject body{{QStringLiteral("touser"), who},
                           {QStringLiteral("open_kfid"), desk},
                           {QStringLiteral("msgid"), id},
                           {QStringLiteral("msgtype"), QStringLiteral("text")},
                           {QStringLiteral("text"), QJsonObject{{QStringLiteral("content"), text}}}};
    book.sent.push_back({id, desk, who, at, body});
    book.messageIds.insert(id);
    ++book.session(desk, who).sentSince;
}

void say(KfBook &book, const SaidLine &line, qint64 at)
{
    const QString desk = QLatin1String(studioDesk), who = talkerId(line.who), text = QString::fromUtf8(line.text);
    const QJsonObject content{{QStringLiteral("content"), text}};
    switch (line.voice) {
    case Voice::Customer:
        book.write(desk, who, QStringLiteral("text"), content, at);
        break;
    case Voice::Studio:
        send(book, who, text, at);
        break;
    case Voice::Colleague:
        book.answer(desk, who, text, at);
        break;
    case Voice::Recalled: {
        const QString id = book.write(desk, who, QStringLiteral("text"), content, at);
        book.event(desk, who, {{QStringLiteral("event_type"), QStringLiteral("user_recall_msg")}, {QStringLiteral("recall_msgid"), id}},
                   at + secondMs);
        break;
    }
    case Voice::Picture: {
        const QString media = book.keepFile(cupPicture(), QStringLiteral("cup.bmp"), QStringLiteral("image"), at);
        book.write(desk, who, QStringLiteral("image"), {{QStringLiteral("media_id"), media}}, at);
        break;
    }
    }
}

} // namespace

KfBook studioTalk(const Studio &studio)
{
    KfBook book;
    book.desks.push_back({QLatin1String(studioDesk), QStringLiteral("小雨陶艺客服"), true, {}});
    for (size_t i = 0; i < talkers.size(); ++i) {
        const QString who = talkerId(static_cast<int>(i));
        book.people[who] = {who, QString::fromUtf8(talkers[i]), {}, QStringLiteral("mpmenu"), {}, 0};
    }
    for (const SaidLine &line : saidLines)
        say(book, line, Period::ofDay(studio.last.plusDays(-line.daysBack)).startMs() + line.minute * minuteMs);
    return book;
}

} // namespace yiren::sandbox
