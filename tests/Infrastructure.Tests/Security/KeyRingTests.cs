using System.Buffers.Text;
using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using PlanPlatform.Application.Common;
using PlanPlatform.Infrastructure.Persistence;
using PlanPlatform.Infrastructure.Security;

namespace PlanPlatform.Infrastructure.Tests.Security;

internal sealed class KeyRingTests
{
    private const string Secret = "a secret of the operator";

    [Test]
    public async Task WhatOneNodeProtects_AnotherWithTheSameSecretCanRead()
    {
        await using var one = await Fixture.StartAsync(keyRingSecret: Secret);
        var text = Protector(one.Services).Protect("plain");
        await using var two = Another(one, Secret);

        Assert.That(Protector(two).Unprotect(text), Is.EqualTo("plain"));
    }

    [Test]
    public async Task AKeyThatOneNodeMakes_IsUsedByAnotherAtOnce()
    {
        await using var one = await Fixture.StartAsync(keyRingSecret: Secret);
        await using var two = Another(one, Secret);
        Protector(two).Unprotect(Protector(one.Services).Protect("both know the first key"));

        var now = DateTimeOffset.UtcNow;
        var made = one.Services.GetRequiredService<IKeyManager>().CreateNewKey(now, now.AddDays(90));

        // What is protected begins with a mark and the key's id. The framework reads its ring anew in the background.
        var start = Base64Url.EncodeToString([0x09, 0xF0, 0xC9, 0xF0, .. made.KeyId.ToByteArray()])[..^2];
        var text = "";
        Assert.That(() => text = Protector(one.Services).Protect("plain"), Does.StartWith(start).After(10_000, 20));
        Assert.That(Protector(two).Unprotect(text), Is.EqualTo("plain"));
    }

    [Test]
    public async Task TheFirstKey_IsMadeBeforeAnyNodeServes()
    {
        await using var fixture = await Fixture.StartAsync(keyRingSecret: Secret);

        Assert.That(await fixture.ReadAsync(context => context.DataProtectionKeys.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task AnotherSecret_StopsTheStart_AndLeavesTheRingAsItIs()
    {
        await using var one = await Fixture.StartAsync(keyRingSecret: Secret);
        await using var two = Another(one, "another secret of somebody");

        var stop = Assert.ThrowsAsync<StartupException>(() => two.PrepareDatabaseAsync());

        Assert.That(stop!.Message, Is.EqualTo("Security:KeyRingSecret isn't the one under which this database's keys were encrypted."));
        Assert.That(await one.ReadAsync(context => context.DataProtectionKeys.CountAsync()), Is.EqualTo(1));
    }

    [Test]
    public async Task AnotherSecret_CannotReadIt()
    {
        await using var one = await Fixture.StartAsync(keyRingSecret: Secret);
        var text = Protector(one.Services).Protect("plain");
        await using var two = Another(one, "another secret of somebody");

        Assert.That(() => Protector(two).Unprotect(text), Throws.InstanceOf<CryptographicException>());
    }

    [Test]
    public async Task TheDatabase_HoldsNoClearKey()
    {
        await using var fixture = await Fixture.StartAsync(keyRingSecret: Secret);
        Protector(fixture.Services).Protect("plain");

        var stored = await fixture.ReadAsync(context => context.DataProtectionKeys.Select(key => key.Xml).ToListAsync());

        Assert.That(stored, Has.Count.EqualTo(1));
        Assert.That(stored[0], Does.Contain("encryptedKey"));
        Assert.That(stored[0], Does.Not.Contain("masterKey"));
        var clear = KeyRingCipher.Decrypt(XElement.Parse(stored[0]).Descendants("encryptedKey").Single(), KeyRingSecret.From(Secret, fixture.Folder));
        Assert.That(clear.ToString(), Does.Contain("masterKey"));
        Assert.That(stored[0], Does.Not.Contain(clear.Descendants("value").Single().Value));
    }

    [Test]
    public async Task WithoutASecretInDevelopment_OneIsMadeThatOnlyTheOwnerCanRead()
    {
        await using var fixture = await Fixture.StartAsync();

        var file = Path.Combine(fixture.Folder, "key-ring.secret");

        Assert.That(File.ReadAllText(file), Has.Length.EqualTo(64));
        if (!OperatingSystem.IsWindows())
            Assert.That(File.GetUnixFileMode(file), Is.EqualTo(UnixFileMode.UserRead | UnixFileMode.UserWrite));
    }

    private static IDataProtector Protector(IServiceProvider services) => services.GetRequiredService<IDataProtectionProvider>().CreateProtector("test");

    private static ServiceProvider Another(Fixture one, string secret) => Fixture.Build(new(StringComparer.Ordinal)
    {
        ["Data:Folder"] = one.Folder,
        ["Security:KeyRingSecret"] = secret,
    });
}
