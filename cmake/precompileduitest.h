#pragma once

#include "precompiledui.h"

#include <QtTest>
