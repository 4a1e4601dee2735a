process.stdout.write('Doorwerking\n');
