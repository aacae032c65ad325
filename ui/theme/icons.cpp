#include "theme/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace yiren {

namespace {

class LineIconEngine final : public QIconEngine
{
public:
    LineIconEngine(QString name, Role off, Role on) : m_name(std::move(name)), m_off(off), m_on(on) {}

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return;
        QByteArray svg = file.readAll();
        svg.replace("currentColor", tint(mode, state).name().toLatin1());
        QSvgRenderer(svg).render(painter, QRectF(rect));
    }
    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = QStringLiteral("yiren/%1/%2/%3").arg(m_name, tint(mode, state).name()).arg(size.width());
        QPixmap picture;
        if (QPixmapCache::find(key, &picture))
            return picture;
        picture = QPixmap(size);
        picture.fill(Qt::transparent);
        QPainter painter(&picture);
        paint(&painter, QRect(QPoint(), size), mode, state);
        painter.end();
        QPixmapCache::insert(key, picture);
        return picture;
    }
    QIconEngine *clone() const override { return new LineIconEngine(*this); }

private:
    QColor tint(QIcon::Mode mode, QIcon::State state) const
    {
        if (mode == QIcon::Disabled)
            return color(Role::Faint);
        return color(state == QIcon::On ? m_on : m_off);
    }

    QString m_name;
    Role m_off;
    Role m_on;
};

} // namespace

QIcon lineIcon(const char *name, Role role)
{
    return lineIcon(name, role, role);
}

QIcon lineIcon(const char *name, Role off, Role on)
{
    return QIcon(new LineIconEngine(QString::fromLatin1(name), off, on));
}

} // namespace yiren
