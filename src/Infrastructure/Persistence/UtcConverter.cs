using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace PlanPlatform.Infrastructure.Persistence;

// Every time is UTC on its way in and out: Entity Framework returns times of no kind, which would lose their Z.
internal sealed class UtcConverter() : ValueConverter<DateTime, DateTime>(
    time => time.Kind == DateTimeKind.Local ? time.ToUniversalTime() : DateTime.SpecifyKind(time, DateTimeKind.Utc),
    time => DateTime.SpecifyKind(time, DateTimeKind.Utc));
