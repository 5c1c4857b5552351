using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Access;
using PlanPlatform.Domain.Common;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

internal sealed class OrganisationConfiguration : IEntityTypeConfiguration<Organisation>
{
    public void Configure(EntityTypeBuilder<Organisation> builder)
    {
        Columns.Apply(builder);
        builder.Property(organisation => organisation.Name).IsText(Text.NameMaxLength);
        builder.Property(organisation => organisation.Domain).HasMaxLength(Organisation.DomainMaxLength);
        builder.Property(organisation => organisation.NormalizedDomain).IsBinary(Organisation.DomainMaxLength);
        builder.HasIndex(organisation => organisation.NormalizedDomain).IsUnique();
        builder.HasOne(organisation => organisation.Parent).WithMany().HasForeignKey(organisation => organisation.ParentId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PersonConfiguration : IEntityTypeConfiguration<Person>
{
    public void Configure(EntityTypeBuilder<Person> builder)
    {
        Columns.Apply(builder);
        builder.Property(person => person.FirstName).IsText(Text.NameMaxLength);
        builder.Property(person => person.LastName).IsText(Text.NameMaxLength);
        builder.Property(person => person.Email).HasMaxLength(Person.EmailMaxLength);
        builder.Property(person => person.NormalizedEmail!).IsBinary(Person.EmailMaxLength);
        builder.Property(person => person.Phone).IsText(Person.PhoneMaxLength);
        builder.Property(person => person.DateOfBirth).HasConversion<DateOnlyConverter>().HasColumnType("date");
        builder.Property(person => person.Uid!).IsBinaryText(Text.IdMaxLength);
        builder.Property(person => person.Eid!).IsBinaryText(Text.IdMaxLength);
        builder.HasOne(person => person.Organisation).WithMany().HasForeignKey(person => person.OrganisationId).OnDelete(DeleteBehavior.Restrict);

        // An address is one member's; the people whom applications name are told apart by what the application knows of them.
        builder.HasIndex(person => person.NormalizedEmail, "IX_People_MemberEmail").IsUnique().HasFilter("Kind = 0");
        builder.HasIndex(person => new { person.OrganisationId, person.Eid }).IsUnique().HasFilter("Kind = 1 AND Eid IS NOT NULL");
        builder.HasIndex(person => new { person.OrganisationId, person.Uid }).IsUnique().HasFilter("Kind = 1 AND Uid IS NOT NULL");
        builder.HasIndex(person => new { person.OrganisationId, person.NormalizedEmail });
        builder.HasIndex(person => new { person.OrganisationId, person.NormalizedEmail }, "IX_People_RecordedEmail").IsUnique()
            .HasFilter("Kind = 1 AND Eid IS NULL AND Uid IS NULL AND NormalizedEmail IS NOT NULL");
        builder.HasIndex(person => new { person.OrganisationId, person.DateOfBirth });
    }
}

internal sealed class ClientApplicationConfiguration : IEntityTypeConfiguration<ClientApplication>
{
    private const int ClientIdMaxLength = 100;
    private const int ScopesMaxLength = 400;

    public void Configure(EntityTypeBuilder<ClientApplication> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Applications");
        builder.Property(application => application.ClientId).IsBinaryText(ClientIdMaxLength);
        builder.HasIndex(application => application.ClientId).IsUnique();
        builder.Property(application => application.Name).IsText(Text.NameMaxLength);
        builder.Property(application => application.AllowedScopes).HasMaxLength(ScopesMaxLength);
        builder.Property(application => application.DefaultScopes).HasMaxLength(ScopesMaxLength);
        builder.HasOne(application => application.Organisation).WithMany().HasForeignKey(application => application.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Person>().WithMany().HasForeignKey(application => application.OwnerId).OnDelete(DeleteBehavior.Restrict);
        builder.HasMany(application => application.Secrets).WithOne().HasForeignKey(secret => secret.ApplicationId);
        builder.HasMany(application => application.Admissions).WithOne().HasForeignKey(admission => admission.ApplicationId);
        builder.HasMany(application => application.RedirectUris).WithOne().HasForeignKey(uri => uri.ApplicationId);
    }
}

internal sealed class ApplicationSecretConfiguration : IEntityTypeConfiguration<ApplicationSecret>
{
    public void Configure(EntityTypeBuilder<ApplicationSecret> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("ApplicationSecrets");
        builder.Property(secret => secret.Hash).HasMaxLength(32).IsFixedLength();
    }
}

internal sealed class AdmissionConfiguration : IEntityTypeConfiguration<Admission>
{
    public void Configure(EntityTypeBuilder<Admission> builder)
    {
        Columns.Apply(builder);
        builder.HasIndex(admission => new { admission.ApplicationId, admission.OrganisationId }).IsUnique();
        builder.HasOne(admission => admission.Organisation).WithMany().HasForeignKey(admission => admission.OrganisationId)
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class RedirectUriConfiguration : IEntityTypeConfiguration<RedirectUri>
{
    public void Configure(EntityTypeBuilder<RedirectUri> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("RedirectUris");
        builder.Property(redirect => redirect.Uri).HasMaxLength(RedirectUri.MaxLength);
    }
}

internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    private const int ScopesMaxLength = 400;

    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Grants");
        builder.Property(grant => grant.ApprovedScopes).HasMaxLength(ScopesMaxLength);
        builder.HasIndex(grant => new { grant.PersonId, grant.ApplicationId }).IsUnique();
        builder.HasOne<Person>().WithMany().HasForeignKey(grant => grant.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne<ClientApplication>().WithMany().HasForeignKey(grant => grant.ApplicationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessToken>
{
    private const int ScopesMaxLength = 400;

    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        Columns.Apply(builder);
        builder.Property(token => token.Id).IsTimeOrderedId();
        builder.Property(token => token.Hash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasIndex(token => token.ExpiresAt);
        builder.Property(token => token.Scope).HasMaxLength(ScopesMaxLength);
        builder.Property(token => token.Fingerprint).IsText(AccessToken.FingerprintMaxLength);

        // One cascade path only: a person's tokens go with the person, those of an application or grant are removed by its use case.
        builder.HasOne(token => token.Person).WithMany().HasForeignKey(token => token.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(token => token.Organisation).WithMany().HasForeignKey(token => token.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClientApplication>().WithMany().HasForeignKey(token => token.ApplicationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Grant>().WithMany().HasForeignKey(token => token.GrantId).OnDelete(DeleteBehavior.Restrict);
    }
}
