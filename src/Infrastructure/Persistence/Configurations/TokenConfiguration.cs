using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using PlanPlatform.Domain.Access;

namespace PlanPlatform.Infrastructure.Persistence.Configurations;

// One way down from a person, an application or a grant: grant, chain, refresh token, access token. Everything under a row goes with it.
internal sealed class GrantConfiguration : IEntityTypeConfiguration<Grant>
{
    public void Configure(EntityTypeBuilder<Grant> builder)
    {
        Columns.Apply(builder);
        builder.ToTable("Grants");
        builder.Property(grant => grant.Id).IsTimeOrderedId();
        builder.Property(grant => grant.ApprovedScopes).HasMaxLength(Scopes.ListMaxLength);
        builder.HasIndex(grant => new { grant.PersonId, grant.ApplicationId }).IsUnique();
        builder.HasOne(grant => grant.Person).WithMany().HasForeignKey(grant => grant.PersonId).OnDelete(DeleteBehavior.Cascade);
        builder.HasOne(grant => grant.Application).WithMany().HasForeignKey(grant => grant.ApplicationId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AuthorizationCodeConfiguration : IEntityTypeConfiguration<AuthorizationCode>
{
    public void Configure(EntityTypeBuilder<AuthorizationCode> builder)
    {
        Columns.Apply(builder);
        builder.Property(code => code.Id).IsTimeOrderedId();
        builder.Property(code => code.Hash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(code => code.Hash).IsUnique();
        builder.HasIndex(code => code.ExpiresAt);
        builder.Property(code => code.Scope).HasMaxLength(Scopes.ListMaxLength);
        builder.Property(code => code.RedirectUri).HasMaxLength(RedirectUri.MaxLength);
        builder.Property(code => code.Challenge).HasMaxLength(CodeChallenge.Length).IsUnicode(false);
        builder.HasOne(code => code.Grant).WithMany().HasForeignKey(code => code.GrantId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class TokenChainConfiguration : IEntityTypeConfiguration<TokenChain>
{
    public void Configure(EntityTypeBuilder<TokenChain> builder)
    {
        Columns.Apply(builder);
        builder.Property(chain => chain.Id).IsTimeOrderedId();
        builder.Property(chain => chain.Scope).HasMaxLength(Scopes.ListMaxLength);

        // Of one code comes one chain, whatever nodes redeem it at once.
        builder.Property(chain => chain.CodeHash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(chain => chain.CodeHash).IsUnique().HasFilter("CodeHash IS NOT NULL");
        builder.HasOne(chain => chain.Organisation).WithMany().HasForeignKey(chain => chain.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.Ignore(chain => chain.MayAct);
        builder.HasOne(chain => chain.Grant).WithMany().HasForeignKey(chain => chain.GrantId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class RefreshTokenConfiguration : IEntityTypeConfiguration<RefreshToken>
{
    public void Configure(EntityTypeBuilder<RefreshToken> builder)
    {
        Columns.Apply(builder);
        builder.Property(token => token.Id).IsTimeOrderedId();
        builder.Property(token => token.Hash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.Property(token => token.Scope).HasMaxLength(Scopes.ListMaxLength);
        builder.HasOne(token => token.Chain).WithMany().HasForeignKey(token => token.ChainId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class AccessTokenConfiguration : IEntityTypeConfiguration<AccessToken>
{
    public void Configure(EntityTypeBuilder<AccessToken> builder)
    {
        Columns.Apply(builder);
        builder.Property(token => token.Id).IsTimeOrderedId();
        builder.Property(token => token.Hash).HasMaxLength(32).IsFixedLength();
        builder.HasIndex(token => token.Hash).IsUnique();
        builder.HasIndex(token => token.ExpiresAt);
        builder.Property(token => token.Scope).HasMaxLength(Scopes.ListMaxLength);
        builder.Property(token => token.Fingerprint).IsText(AccessToken.FingerprintMaxLength);
        builder.HasOne(token => token.RefreshToken).WithOne(pair => pair.AccessToken).HasForeignKey<AccessToken>(token => token.RefreshTokenId)
            .OnDelete(DeleteBehavior.Cascade);

        // SQL Server allows one cascade path: what a person or an application has besides is removed by its use case.
        builder.HasOne(token => token.Person).WithMany().HasForeignKey(token => token.PersonId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne(token => token.Organisation).WithMany().HasForeignKey(token => token.OrganisationId).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ClientApplication>().WithMany().HasForeignKey(token => token.ApplicationId).OnDelete(DeleteBehavior.Restrict);
    }
}
