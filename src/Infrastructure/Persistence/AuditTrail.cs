using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;

namespace PlanPlatform.Infrastructure.Persistence;

// Who, in which organisation, in which write.
internal sealed record AuditStamp(Guid ChangeId, DateTime At, int? OrganisationId, int? ApplicationId, int? PersonId);

// Turns what a context is about to save into audit entries.
internal static class AuditTrail
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    // Asked for every member of every write, and answered by reflection once.
    private static readonly ConcurrentDictionary<PropertyInfo, bool> SensitiveMembers = new();

    public static string Json(object value) => JsonSerializer.Serialize(value, value.GetType(), Readable);

    public static AuditEntry Entry(AuditStamp stamp, string action, string subjectId, string? before, string? after) => new()
    {
        ChangeId = stamp.ChangeId,
        At = stamp.At,
        OrganisationId = stamp.OrganisationId,
        ApplicationId = stamp.ApplicationId,
        PersonId = stamp.PersonId,
        Action = action,
        SubjectId = subjectId,
        Before = before,
        After = after,
    };

    public static List<Change> ChangesOf(ChangeTracker tracker) => tracker.Entries()
        .Where(entry => entry.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
        .Where(entry => entry.Entity.GetType().Assembly == typeof(Entity).Assembly && entry.Entity is not (AuditEntry or IdempotentAnswer or SignInFailures or Activity or Delivery))
        .Select(entry => new Change(entry, entry.State))
        .ToList();

    private static bool IsSensitive(PropertyInfo? member) =>
        member is not null && SensitiveMembers.GetOrAdd(member, static asked => asked.IsDefined(typeof(SensitiveAttribute), inherit: true));

    internal sealed class Change(EntityEntry entry, EntityState state)
    {
        // The members as they are before the save; afterwards the tracker has forgotten them.
        private readonly string? _before = state == EntityState.Added ? null : Members(entry, state, property => property.OriginalValue);
        private readonly string? _after = state == EntityState.Deleted ? null : Members(entry, state, property => property.CurrentValue);

        public bool LacksId { get; } = entry.Metadata.FindPrimaryKey()!.Properties.Any(key => entry.Property(key.Name).IsTemporary);

        public AuditEntry ToEntry(AuditStamp stamp)
        {
            var key = entry.Metadata.FindPrimaryKey()!.Properties
                .Where(property => property.Name != nameof(AuditEntry.OrganisationId))
                .Select(property => entry.Property(property.Name).CurrentValue);
            return Entry(stamp, $"{entry.Metadata.ClrType.Name}.{state}", string.Join('/', key), _before, _after);
        }

        private static string Members(EntityEntry entry, EntityState state, Func<PropertyEntry, object?> value) => Json(entry.Properties
            .Where(property => state != EntityState.Modified || property.IsModified)
            .Where(property => !property.IsTemporary && !IsSensitive(property.Metadata.PropertyInfo))
            .ToDictionary(property => property.Metadata.Name, value, StringComparer.Ordinal));
    }
}
