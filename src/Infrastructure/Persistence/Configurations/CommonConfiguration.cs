using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;
using PlanPlatform.Domain.Compliance;
using PlanPlatform.Domain.Connectivity;
using PlanPlatform.Infrastructure.Files;
using PlanPlatform.Infrastructure.Identity;
using PlanPlatform.Infrastructure.Security;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    private const int ActionMaxLength = 100;
    private const int SubjectIdMaxLength = 300;

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.Property(entry => entry.Action).HasMaxLength(ActionMaxLength);
        builder.Property(entry => entry.SubjectId).HasMaxLength(SubjectIdMaxLength);
        builder.HasIndex(entry => entry.ChangeId);
        builder.HasIndex(entry => new { entry.OrganisationId, entry.Id });
    }
}

internal sealed class IdempotentAnswerConfiguration : IEntityTypeConfiguration<IdempotentAnswer>
{
    public void Configure(EntityTypeBuilder<IdempotentAnswer> builder)
    {
        builder.Property(answer => answer.KeyHash).HasMaxLength(32).IsFixedLength();
        builder.Property(answer => answer.BodyHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(answer => answer.KeyHash).IsUnique();
        builder.HasIndex(answer => answer.ExpiresAt);
    }
}

internal sealed class AccountConfiguration : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> builder)
    {
        builder.ToTable("Accounts");
        builder.Property(account => account.NormalizedUserName!).IsBinary(Person.EmailMaxLength);
        builder.Property(account => account.NormalizedEmail!).IsBinary(Person.EmailMaxLength);
        builder.Property(account => account.FormerEmail).HasMaxLength(Person.EmailMaxLength);
        builder.Property(account => account.NormalizedFormerEmail!).IsBinary(Person.EmailMaxLength);
        builder.HasIndex(account => account.NormalizedFormerEmail).HasFilter("NormalizedFormerEmail IS NOT NULL");
        builder.HasIndex(account => account.PersonId).IsUnique();
        builder.HasOne(account => account.Person).WithOne().HasForeignKey<Account>(account => account.PersonId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class DataProtectionKeyConfiguration : IEntityTypeConfiguration<DataProtectionKey>
{
    public void Configure(EntityTypeBuilder<DataProtectionKey> builder) => builder.Property(key => key.Name).HasMaxLength(200);
}

internal sealed class ServerKeyConfiguration : IEntityTypeConfiguration<ServerKey>
{
    public void Configure(EntityTypeBuilder<ServerKey> builder)
    {
        builder.ToTable("ServerKeys");
        builder.HasKey(key => key.Name);
        builder.Property(key => key.Name).HasMaxLength(100);
    }
}

internal sealed class IdBlockConfiguration : IEntityTypeConfiguration<IdBlock>
{
    private static readonly string[] Names =
    [
        nameof(Company), nameof(CompanyDocument), nameof(Distribution), nameof(Participant),
        nameof(RatePlan), nameof(Tariff), nameof(ServiceProfile), nameof(Endpoint),
    ];

    public void Configure(EntityTypeBuilder<IdBlock> builder)
    {
        builder.ToTable("IdBlocks");
        builder.HasKey(block => block.Name);
        builder.Property(block => block.Name).HasMaxLength(100).IsUnicode(false);
        builder.HasData(Names.Select(name => new IdBlock { Name = name, Next = 1 }));
    }
}

internal sealed class JobLeaseConfiguration : IEntityTypeConfiguration<JobLease>
{
    public void Configure(EntityTypeBuilder<JobLease> builder)
    {
        builder.ToTable("JobLeases");
        builder.HasKey(lease => lease.Name);
        builder.Property(lease => lease.Name).HasMaxLength(100).IsUnicode(false);
        builder.Property(lease => lease.Owner).HasMaxLength(JobLease.OwnerMaxLength);

        // Due ever since.
        builder.HasData(new[] { nameof(ExpiredRows), nameof(Sweep) }.Select(name => new JobLease { Name = name, HeldUntil = DateTime.UnixEpoch }));
    }
}
