#pragma once

// What nearly every source of the layers includes; read once for all of them (Precompiled.cmake). A file must compile without it too:
// ./dev lint builds that way.
#include <QByteArray>
#include <QDateTime>
#include <QHash>
#include <QJsonObject>
#include <QObject>
#include <QString>
#include <QStringList>

#include <tl/expected.hpp>

#include <algorithm>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>
