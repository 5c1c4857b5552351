using System.Diagnostics;
using System.Net;

namespace PlanPlatform.Web.Tests.Processes;

/// <summary>A data folder on a disk that is full for a while.</summary>
internal sealed class FullDiskTests : ProcessTest
{
    [SetUp]
    public async Task MountAsync()
    {
        TestDatabase.NeedSqlite("its file is on the disk");
        if (!OperatingSystem.IsLinux() || await RunAsync("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", DataFolder) != 0)
            Assert.Ignore("A disk of one's own can't be mounted here.");
    }

    [TearDown]
    public async Task UnmountAsync()
    {
        if (OperatingSystem.IsLinux())
            await RunAsync("umount", "-l", DataFolder);
    }

    [Test]
    public async Task WhatCannotBeWritten_IsUnavailable_AndGoesOnOnceThereIsRoom()
    {
        using var server = await ServerProcess.StartAsync(DataFolder);
        await SignInAsync(server.Http);
        var filler = Path.Combine(DataFolder, "filler");
        Fill(filler);

        var refused = new List<HttpResponseMessage>();
        for (var number = 0; number < 40 && refused.Count < 5; number++)
        {
            // What still fits into the log's last page may go through.
            var answer = await CreatePlanAsync(server.Http, new string('x', 200));
            if (answer.StatusCode != HttpStatusCode.OK)
                refused.Add(answer);
        }

        Assert.That(refused, Is.Not.Empty);
        Assert.That(refused.Select(answer => answer.StatusCode), Has.All.EqualTo(HttpStatusCode.ServiceUnavailable));
        Assert.That(refused.Select(answer => answer.Headers.RetryAfter?.Delta), Has.All.GreaterThan(TimeSpan.Zero));
        File.Delete(filler);
        for (var number = 0; number < 20; number++)
            Assert.That((await CreatePlanAsync(server.Http, $"after {number}")).StatusCode, Is.EqualTo(HttpStatusCode.OK));
        Assert.That(server.Output, Does.Not.Contain("   at "), "a stack trace");
        AssertSound();
    }

    private static void Fill(string path)
    {
        using var file = File.Create(path);
        try
        {
            for (var block = new byte[4096]; ;)
            {
                file.Write(block);
                file.Flush();
            }
        }
        catch (IOException)
        {
            // That was the last of it.
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardError = true })!;
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
