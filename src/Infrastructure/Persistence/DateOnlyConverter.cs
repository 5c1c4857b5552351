using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PlanPlatform.Infrastructure.Persistence;

// SQL Server's driver of this line knows no DateOnly.
internal sealed class DateOnlyConverter() : ValueConverter<DateOnly, DateTime>(
    date => date.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc),
    time => DateOnly.FromDateTime(time));
