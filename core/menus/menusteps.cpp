#include "menus/menusteps.h"

namespace yiren {

namespace {

void addAction(std::vector<PlatformStep> &steps, const MenuButton &button)
{
    const QString kept = QStringLiteral("，粘贴：");
    switch (button.kind) {
    case MenuKind::View:
        return steps.push_back({QStringLiteral("「消息类型」选「跳转网页」，「网页链接」") + kept, button.target});
    case MenuKind::MiniProgram:
        steps.push_back({QStringLiteral("「消息类型」选「跳转小程序」，选 AppID 为下面这个的小程序："), button.appid});
        steps.push_back({QStringLiteral("「小程序路径」") + kept, button.pagePath});
        return steps.push_back({QStringLiteral("「备用网页」") + kept, button.target});
    case MenuKind::Text:
        return steps.push_back({QStringLiteral("「消息类型」选「发送消息」→「文字」") + kept, button.target});
    case MenuKind::Article:
    case MenuKind::ArticleView:
    case MenuKind::News:
        return steps.push_back({QStringLiteral("「消息类型」选「发送消息」→「图文消息」，选那篇文章。"), {}});
    case MenuKind::Media:
    case MenuKind::ViewLimited:
    case MenuKind::Picture:
    case MenuKind::Voice:
    case MenuKind::Video:
        return steps.push_back({QStringLiteral("「消息类型」选「发送消息」，从素材库选同一份素材。"), {}});
    default:
        return steps.push_back({QStringLiteral("后台没有这种按钮（%1），只能用接口设置：改成网页、文字或图文。").arg(button.name), {}});
    }
}

} // namespace

bool isOnlyByApi(MenuKind kind)
{
    return targetOf(kind) == MenuTarget::Key || kind == MenuKind::Other;
}

std::vector<PlatformStep> menuSteps(const Menu &menu)
{
    std::vector<PlatformStep> steps;
    if (menu.empty())
        return steps;
    steps.push_back({QStringLiteral("打开公众平台，左侧「互动管理」→「自定义菜单」。"), QStringLiteral("https://mp.weixin.qq.com")});
    int number = 0;
    for (const MenuButton &button : menu) {
        steps.push_back({QStringLiteral("第 %1 个菜单：点「添加菜单」，「菜单名称」粘贴：").arg(++number), button.name});
        if (!button.isGroup()) {
            addAction(steps, button);
            continue;
        }
        for (const MenuButton &sub : button.subs) {
            steps.push_back({QStringLiteral("在「%1」里点「+」添加子菜单，名称粘贴：").arg(button.name), sub.name});
            addAction(steps, sub);
        }
    }
    steps.push_back({QStringLiteral("点「保存并发布」，再回到一人台按「读取」，看看是否一致。"), {}});
    return steps;
}

} // namespace yiren
