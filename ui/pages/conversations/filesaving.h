#pragma once

#include "base/job.h"
#include "conversations/talkmediastore.h"
#include "frame/pageservices.h"

#include <QObject>

#include <functional>

namespace yiren {

// Puts a file of a customer's where the person wants it. It is written as it came and never opened.
class FileSaving : public QObject
{
    Q_OBJECT

public:
    FileSaving(const PageServices &services, QWidget *parent);
    ~FileSaving() override;

    void ask(const TalkMessage &message); // where to, with a name that fits
    void write(const TalkMedia &media, const QString &path);

signals:
    void saved(const QString &path);
    void failed(const Error &error, const std::function<void()> &again);

private:
    void choosePlace(const TalkMedia &media, const QString &name);

    PageServices m_services;
    QWidget *m_page;
    JobHandle<TalkMedia> m_reading;
    JobHandle<void> m_writing;
};

} // namespace yiren
